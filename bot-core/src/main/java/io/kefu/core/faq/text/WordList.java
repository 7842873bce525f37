package io.kefu.core.faq.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Word lists of the language itself, shipped with the engine; those of a product are its corpus's.
 */
public final class WordList {

  private WordList() {}

  /** The lines of a list in {@code /faq}, without comments and blank lines. */
  public static List<String> lines(String name) {
    String path = "/faq/" + name + ".txt";
    try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> words(String name) {
    return lines(name).stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
  }
}
