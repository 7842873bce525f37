package io.kefu.core.handoff.speech;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds a sentence that asks a customer for a password, a code or the like. Each piece between
 * marks is looked at by itself: it names a secret, asks to be told, and does not warn against it.
 */
public final class SecretRequests {

  private final Pattern secret;
  private final Pattern asking;
  private final Pattern against;
  private final Pattern between;

  private SecretRequests(Map<String, Pattern> words) {
    this.secret = Objects.requireNonNull(words.get("secret"), "secret");
    this.asking = Objects.requireNonNull(words.get("asking"), "asking");
    this.against = Objects.requireNonNull(words.get("against"), "against");
    this.between = Objects.requireNonNull(words.get("between"), "between");
  }

  /** With the words that come with the product. */
  public static SecretRequests bundled() {
    InputStream file =
        Objects.requireNonNull(
            SecretRequests.class.getResourceAsStream("/handoff/secret-requests.txt"));
    Map<String, Pattern> words = new HashMap<>();
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(":", 2))
          .forEach(parts -> words.put(parts[0].strip(), anyOf(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SecretRequests(words);
  }

  boolean askedIn(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{Cf}", "");
    return Arrays.stream(folded.split("[\\n.]"))
        .flatMap(between::splitAsStream)
        .anyMatch(this::asks);
  }

  private boolean asks(String piece) {
    return secret.matcher(piece).find()
        && asking.matcher(piece).find()
        && !against.matcher(piece).find();
  }

  private static Pattern anyOf(String words) {
    return Pattern.compile(
        Arrays.stream(words.split("\\|"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(joining("|")));
  }
}
