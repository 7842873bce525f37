package io.kefu.core.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The words of {@code privacy/cues.txt}. Immutable. */
final class CueWords {

  private static final String RESOURCE = "/privacy/cues.txt";
  private static final String DIGITS = "han-digits";

  record Word(String text, Cue cue) {}

  private static final int CHARACTERS = 1 << Character.SIZE;

  /** By first character; an array, since this is asked for every character of every message. */
  private final List<Word>[] byFirst = newLists();

  private final byte[] digits = new byte[CHARACTERS];

  private CueWords() {
    Arrays.fill(digits, (byte) -1);
    for (char c = '0'; c <= '9'; c++) {
      digits[c] = (byte) (c - '0');
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  private static List<Word>[] newLists() {
    List[] lists = new List[CHARACTERS];
    Arrays.fill(lists, List.of());
    return lists;
  }

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
      items.forEach(item -> digits[item.charAt(0)] = (byte) (item.charAt(1) - '0'));
    } else {
      Cue cue = Cue.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
      items.forEach(item -> add(new Word(FoldedText.fold(item), cue)));
    }
  }

  private void add(Word word) {
    char first = word.text().charAt(0);
    List<Word> words = new ArrayList<>(byFirst[first]);
    words.add(word);
    words.sort(Comparator.comparingInt((Word w) -> w.text().length()).reversed());
    byFirst[first] = List.copyOf(words);
  }

  /** The words that begin with a character, longest first. */
  List<Word> startingWith(char first) {
    return byFirst[first];
  }

  /** The value of an ASCII or Chinese digit, or -1. */
  int digit(char c) {
    return digits[c];
  }
}
