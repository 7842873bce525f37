package io.kefu.core.faq.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sound of a text: toneless syllables, ü as u, with the corpus's own readings of words. */
public final class Pinyin {

  private final Phrases<List<String>> readings = new Phrases<>();

  public Pinyin(Map<String, String> exceptions) {
    exceptions.forEach(
        (word, syllables) -> readings.put(Normalizer.plain(word), folded(syllables)));
  }

  private static List<String> folded(String syllables) {
    return List.of(syllables.replace('v', 'u').split(" "));
  }

  /** Syllables of the Chinese characters; Latin words and numbers stay as they are. */
  public List<String> of(String text) {
    List<String> sounds = new ArrayList<>(text.length());
    int i = 0;
    while (i < text.length()) {
      Optional<Phrases.Found<List<String>>> reading = readings.longestAt(text, i);
      if (reading.isPresent()) {
        sounds.addAll(reading.get().value());
        i = reading.get().end();
      } else {
        int end = end(text, i);
        sounds.addAll(sounds(text.substring(i, end)));
        i = end;
      }
    }
    return sounds;
  }

  private static List<String> sounds(String piece) {
    int c = piece.codePointAt(0);
    return Han.isHan(c) ? List.of(Han.sound(c)) : Units.of(piece);
  }

  private static int end(String text, int start) {
    int c = text.codePointAt(start);
    int end = start + Character.charCount(c);
    while (Phrases.isLatin(c) && end < text.length() && Phrases.isLatin(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
