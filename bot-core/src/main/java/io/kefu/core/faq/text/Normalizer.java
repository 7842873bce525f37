package io.kefu.core.faq.text;

import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Lexicon;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what a customer types into an {@link Utterance}. */
public final class Normalizer {

  /** Stands for our own brand, however it was spelt. */
  public static final char BRAND = '\uE000';

  /** "Then", where a question goes on from what was said; elsewhere a part of "that one". */
  private static final char THEN = '\u90A3';

  /** More of a message than this says nothing new about its topic, and costs time. */
  private static final int LONGEST = 300;

  private static final Pattern REPEATED_CHARACTER = Pattern.compile("([^\\d ])\\1{2,}");
  private static final Pattern REPEATED_PHRASE = Pattern.compile("(\\p{IsHan}{2,8}) ?(?:\\1 ?)+");

  private final PinyinReader pinyin;
  private final Phrases<Character> brand = new Phrases<>();
  private final Phrases<String> foreign = new Phrases<>();
  private final Phrases<Boolean> empty = new Phrases<>();
  private final Phrases<Boolean> whole = new Phrases<>();
  private final Phrases<Boolean> openers = new Phrases<>();

  public Normalizer(Brand name, Lexicon lexicon, PinyinReader pinyin) {
    this.pinyin = pinyin;
    brand.put(plain(name.name()), BRAND);
    lexicon.brandAliases().forEach(alias -> brand.put(plain(alias), BRAND));
    for (List<String> group : lexicon.foreignBrands()) {
      group.forEach(alias -> foreign.put(plain(alias), group.getFirst()));
    }
    lexicon.synonyms().stream()
        .flatMap(List::stream)
        .map(Normalizer::plain)
        .filter(word -> word.length() > 1)
        .forEach(word -> whole.put(word, true));
    lexicon.filler().forEach(phrase -> empty.put(plain(phrase), true));
    WordList.words("english-filler").forEach(word -> empty.put(word, true));
    WordList.words("openers").forEach(word -> openers.put(word, true));
    lexicon.particles().forEach(phrase -> empty.put(plain(phrase), true));
  }

  public Utterance normalize(String text) {
    String typed = branded(plain(text));
    String read = pinyin.read(typed);
    String plain = calm(pinyin.mend(read));
    List<String> foreignBrands = new ArrayList<>();
    StringBuilder core = new StringBuilder();
    int i = beginning(plain);
    while (i < plain.length()) {
      Optional<Phrases.Found<String>> theirs = foreign.longestAt(plain, i);
      Optional<Phrases.Found<Boolean>> nothing = empty.longestAt(plain, i);
      int end = theirs.map(Phrases.Found::end).orElse(i + 1);
      int word = whole.longestAt(plain, i).map(Phrases.Found::end).orElse(i);
      if (theirs.isPresent()) {
        foreignBrands.add(theirs.get().value());
        core.append(plain, i, end);
      } else if (nothing.isPresent() && nothing.get().end() >= word) {
        end = nothing.get().end();
        core.append(' ');
      } else {
        end = Math.max(end, word);
        core.append(plain, i, end);
      }
      i = end;
    }
    String rest = squeezed(core);
    return new Utterance(
        plain,
        rest.isEmpty() ? plain : rest,
        plain.indexOf(BRAND) >= 0,
        foreignBrands,
        !read.equals(typed));
  }

  private int beginning(String plain) {
    boolean joins = plain.indexOf(THEN) == 0 && openers.longestAt(plain, 1).isPresent();
    return joins ? 1 : 0;
  }

  private String branded(String plain) {
    StringBuilder branded = new StringBuilder();
    int i = 0;
    while (i < plain.length()) {
      Optional<Phrases.Found<Character>> ours = brand.longestAt(plain, i);
      branded.append(ours.isPresent() ? ours.get().value() : plain.charAt(i));
      i = ours.map(Phrases.Found::end).orElse(i + 1);
    }
    return branded.toString();
  }

  /** One width, one case, simplified; anything but letters and digits is a blank. */
  public static String plain(String text) {
    String folded = java.text.Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(folded.length());
    folded
        .codePoints()
        .limit(LONGEST)
        .forEach(c -> {
          if (Han.isHan(c)) {
            plain.append(Han.simplified(c));
          } else if (Character.isLetterOrDigit(c)) {
            plain.appendCodePoint(c);
          } else if (Character.getType(c) != Character.NON_SPACING_MARK
              && Character.getType(c) != Character.FORMAT
              && c != '\'') {
            plain.append(' ');
          }
        });
    return squeezed(plain);
  }

  /** Says once what was said again and again. */
  private static String calm(String plain) {
    String once = REPEATED_CHARACTER.matcher(plain).replaceAll("$1");
    return REPEATED_PHRASE.matcher(once).replaceAll("$1");
  }

  private static String squeezed(CharSequence text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' || (!squeezed.isEmpty() && squeezed.charAt(squeezed.length() - 1) != ' ')) {
        squeezed.append(c);
      }
    }
    int end = squeezed.length();
    return end > 0 && squeezed.charAt(end - 1) == ' '
        ? squeezed.substring(0, end - 1)
        : squeezed.toString();
  }
}
