package io.kefu.core.faq.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads pinyin that was typed instead of characters: {@code wangji mima} or {@code wangjimima}
 * becomes the characters that the corpus would most likely write. English words stay English.
 */
public final class PinyinReader {

  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_ROW = 100;
  private static final Pattern LATIN_WORDS = Pattern.compile("[a-z]+(?: [a-z]+)*");

  private final Set<String> syllables = new HashSet<>(WordList.words("syllables"));
  private final Set<String> english = new HashSet<>(WordList.words("english"));
  private final Spelling spelling = new Spelling();
  private final HomophoneMender mender = new HomophoneMender(spelling);

  /**
   * @param texts what the corpus says, most of it in characters
   * @param words English words that the corpus gives a meaning
   */
  public PinyinReader(Collection<String> texts, Collection<String> words) {
    english.addAll(words);
    for (String text : texts) {
      List<String> units = Units.of(Normalizer.plain(text));
      spelling.learn(units);
      List<String> latin = units.stream().filter(Units::isLatinWord).toList();
      if (!latin.stream().allMatch(this::isPinyin)) {
        english.addAll(latin);
      }
    }
  }

  /** The text with its pinyin read; anything else is left as it is. */
  public String read(String text) {
    Matcher words = LATIN_WORDS.matcher(text);
    StringBuilder read = new StringBuilder();
    while (words.find()) {
      words.appendReplacement(read, readWords(words.group().split(" ")));
    }
    return words.appendTail(read).toString();
  }

  /** The text with characters mended that were typed for others of the same sound. */
  public String mend(String text) {
    return mender.mend(text);
  }

  /** Reads a row of Latin words; neighbours that are pinyin are read together. */
  private String readWords(String[] words) {
    boolean englishWins = englishWins(words);
    List<String> read = new ArrayList<>();
    StringBuilder pinyin = new StringBuilder();
    for (String word : words) {
      boolean isEnglish = english.contains(word) && englishWins;
      if (!isEnglish && isPinyin(word)) {
        pinyin.append(pinyin.isEmpty() ? "" : " ").append(word);
      } else {
        flush(pinyin, read);
        read.add(word);
      }
    }
    flush(pinyin, read);
    return String.join(" ", read);
  }

  private void flush(StringBuilder pinyin, List<String> read) {
    if (!pinyin.isEmpty()) {
      String letters = pinyin.toString();
      read.add(letters.length() > LONGEST_ROW ? letters : decoded(letters).orElse(letters));
      pinyin.setLength(0);
    }
  }

  /** Words such as "you" are both: they go with the words around them that are only one. */
  private boolean englishWins(String[] words) {
    int onlyEnglish = 0;
    int onlyPinyin = 0;
    for (String word : words) {
      boolean known = english.contains(word);
      boolean readable = isPinyin(word);
      onlyEnglish += known && !readable ? 1 : 0;
      onlyPinyin += readable && !known ? 1 : 0;
    }
    return onlyEnglish >= onlyPinyin;
  }

  private boolean isPinyin(String word) {
    boolean[] reachable = new boolean[word.length() + 1];
    reachable[0] = true;
    for (int i = 0; i < word.length(); i++) {
      for (int j = i + 1; reachable[i] && j <= Math.min(word.length(), i + LONGEST_SYLLABLE); j++) {
        reachable[j] |= syllables.contains(folded(word.substring(i, j)));
      }
    }
    return word.length() > 1 && reachable[word.length()];
  }

  private static String folded(String syllable) {
    return syllable.startsWith("lv") || syllable.startsWith("nv")
        ? syllable.charAt(0) + "u" + syllable.substring(2)
        : syllable;
  }

  private record Path(@Nullable Path before, String character, double score) {

    String text() {
      StringBuilder reversed = new StringBuilder();
      for (Path path = this; path.before != null; path = path.before) {
        reversed.append(path.character);
      }
      return reversed.reverse().toString();
    }
  }

  /** The likeliest characters for the letters, over all ways to cut them at or between blanks. */
  private Optional<String> decoded(String letters) {
    List<Map<String, Path>> ends = new ArrayList<>();
    for (int i = 0; i <= letters.length(); i++) {
      ends.add(new HashMap<>());
    }
    ends.getFirst().put(Spelling.START, new Path(null, Spelling.START, 0));
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) == ' ') {
        ends.set(i + 1, ends.get(i));
      } else {
        extendFrom(i, letters, ends);
      }
    }
    return ends.getLast().values().stream()
        .max(Comparator.comparingDouble(Path::score))
        .map(Path::text);
  }

  private void extendFrom(int start, String letters, List<Map<String, Path>> ends) {
    int limit = Math.min(letters.length(), start + LONGEST_SYLLABLE);
    for (int end = start + 1; end <= limit; end++) {
      String syllable = folded(letters.substring(start, end));
      if (syllables.contains(syllable)) {
        extend(ends.get(start), spelling.charactersOf(syllable), ends.get(end));
      }
    }
  }

  private void extend(Map<String, Path> from, List<String> characters, Map<String, Path> to) {
    for (Path path : from.values()) {
      for (String character : characters) {
        double score = path.score() + spelling.logProbability(path.character(), character);
        Path known = to.get(character);
        if (known == null || known.score() < score) {
          to.put(character, new Path(path, character, score));
        }
      }
    }
  }
}
