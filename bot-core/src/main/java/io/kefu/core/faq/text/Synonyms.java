package io.kefu.core.faq.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces each word of a synonym group by the group's first word. */
public final class Synonyms {

  private final Phrases<String> heads = new Phrases<>();

  public Synonyms(List<List<String>> groups) {
    for (List<String> group : groups) {
      String head = Normalizer.plain(group.getFirst());
      group.forEach(word -> heads.put(Normalizer.plain(word), head));
    }
  }

  /** The text in units, where a word of a group is one unit, spelt like the group's first word. */
  public List<String> units(String text) {
    List<String> units = new ArrayList<>(text.length());
    int plainFrom = 0;
    int i = 0;
    while (i < text.length()) {
      Optional<Phrases.Found<String>> found = heads.longestAt(text, i);
      if (found.isPresent()) {
        units.addAll(Units.of(text.substring(plainFrom, i)));
        units.add(found.get().value());
        i = found.get().end();
        plainFrom = i;
      } else {
        i++;
      }
    }
    units.addAll(Units.of(text.substring(plainFrom)));
    return units;
  }

  /** Whether the word belongs to a group. */
  public boolean knows(String word) {
    return heads.longestAt(word, 0).filter(found -> found.end() == word.length()).isPresent();
  }
}
