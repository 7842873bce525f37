package io.kefu.core.dialog;

import io.kefu.core.privacy.SecretKind;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences the bot says, in one language. Placeholders are written {@code {name}}; {@code
 * {brand}} is filled in once, the others each time. Complete by construction: a missing sentence is
 * found at start.
 */
public final class Texts {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  private final Map<String, String> sentences;

  private Texts(Map<String, String> sentences) {
    this.sentences = sentences;
  }

  /**
   * Reads a properties file.
   *
   * @param kept how long a conversation is kept, told in whole days
   * @throws IllegalArgumentException naming every sentence that is missing or empty
   */
  public static Texts read(Reader properties, String brand, Duration kept) throws IOException {
    String days = String.valueOf(kept.toDays());
    Properties read = new Properties();
    read.load(properties);
    List<String> missing =
        java.util.stream.Stream.concat(
                Arrays.stream(TextKey.values()).map(TextKey::property),
                Arrays.stream(SecretKind.values()).map(Texts::property))
            .filter(key -> read.getProperty(key, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("texts missing: " + String.join(", ", missing));
    }
    Map<String, String> sentences =
        read.stringPropertyNames().stream()
            .collect(
                java.util.stream.Collectors.toUnmodifiableMap(
                    key -> key,
                    key ->
                        read.getProperty(key).replace("{brand}", brand).replace("{kept}", days)));
    return new Texts(sentences);
  }

  /** A sentence without placeholders. */
  public String get(TextKey key) {
    return get(key, Map.of());
  }

  /**
   * A sentence with its placeholders filled in.
   *
   * @throws IllegalArgumentException if the sentence has a placeholder that is not given
   */
  public String get(TextKey key, Map<String, String> values) {
    Matcher placeholder = PLACEHOLDER.matcher(sentence(key.property()));
    return placeholder.replaceAll(match -> {
      String value = values.get(match.group(1));
      if (value == null) {
        throw new IllegalArgumentException(key.property() + " has no value for " + match.group());
      }
      return Matcher.quoteReplacement(value);
    });
  }

  /** What a hidden thing is called. */
  public String name(SecretKind kind) {
    return sentence(property(kind));
  }

  /** A list of words or ids, written with {@code |} between them. */
  public List<String> list(TextKey key) {
    return Arrays.stream(sentence(key.property()).split("\\|")).map(String::strip).toList();
  }

  private String sentence(String property) {
    String sentence = sentences.get(property);
    if (sentence == null) {
      throw new IllegalArgumentException("no text " + property);
    }
    return sentence;
  }

  private static String property(SecretKind kind) {
    return "secret." + kind.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
