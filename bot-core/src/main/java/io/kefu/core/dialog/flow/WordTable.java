package io.kefu.core.dialog.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and what to read for them, from a file of {@code word|word=code} lines. Immutable. */
final class WordTable {

  private final Map<String, String> codes;
  private final Pattern words;

  private WordTable(Map<String, String> codes) {
    this.codes = codes;
    this.words =
        Pattern.compile(
            codes.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
  }

  /** Reads {@code /dialog/<name>.txt}. */
  static WordTable load(String name) {
    Map<String, String> codes = new LinkedHashMap<>();
    InputStream in = WordTable.class.getResourceAsStream("/dialog/" + name + ".txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .forEach(sides ->
              Pattern.compile("\\|")
                  .splitAsStream(sides[0])
                  .forEach(word -> codes.put(word, sides[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordTable(codes);
  }

  /** What single words stand for. */
  Map<String, String> codes() {
    return Map.copyOf(codes);
  }

  /** The text with every word replaced, longer words first. */
  String replaceIn(String text) {
    return words
        .matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(codes.getOrDefault(word.group(), "")));
  }
}
