package io.kefu.core.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words of {@code privacy/cues.txt}. Immutable. */
final class CueWords {

  private static final String RESOURCE = "/privacy/cues.txt";
  private static final String DIGITS = "han-digits";

  record Word(String text, Cue cue) {}

  private final Map<Character, List<Word>> byFirst = new HashMap<>();
  private final Map<Character, Integer> hanDigits = new HashMap<>();

  private CueWords() {}

  static CueWords load() {
    CueWords words = new CueWords();
    try (InputStream in =
            Objects.requireNonNull(CueWords.class.getResourceAsStream(RESOURCE), RESOURCE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .forEach(words::addLine);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    words
        .byFirst
        .values()
        .forEach(list -> list.sort(Comparator.comparing((Word w) -> w.text().length()).reversed()));
    return words;
  }

  private void addLine(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, colon).strip();
    List<String> items = new ArrayList<>();
    for (String item : line.substring(colon + 1).split("\\|", -1)) {
      items.add(item.strip());
    }
    if (name.equals(DIGITS)) {
      items.forEach(item -> hanDigits.put(item.charAt(0), item.charAt(1) - '0'));
    } else {
      Cue cue = Cue.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
      items.forEach(item -> add(new Word(FoldedText.fold(item), cue)));
    }
  }

  private void add(Word word) {
    byFirst.computeIfAbsent(word.text().charAt(0), c -> new ArrayList<>()).add(word);
  }

  /** The words that begin with a character, longest first. */
  List<Word> startingWith(char first) {
    return byFirst.getOrDefault(first, List.of());
  }

  /** The value of an ASCII or Chinese digit, or -1. */
  int digit(char c) {
    if (c < 128) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return hanDigits.getOrDefault(c, -1);
  }
}
