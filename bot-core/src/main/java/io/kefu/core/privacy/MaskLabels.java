package io.kefu.core.privacy;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * The words that stand in a text where a secret stood, one for each kind. They hold no digits, so
 * that a label is never read as a secret itself.
 */
public final class MaskLabels implements Function<SecretKind, String> {

  private final Map<SecretKind, String> labels = new EnumMap<>(SecretKind.class);
  private final String firsts;

  private MaskLabels(Function<SecretKind, String> text) {
    for (SecretKind kind : SecretKind.values()) {
      labels.put(kind, text.apply(kind));
    }
    this.firsts =
        labels.values().stream().map(label -> label.substring(0, 1)).distinct().collect(joining());
  }

  /** The given label for each kind. */
  public static MaskLabels of(Function<SecretKind, String> text) {
    return new MaskLabels(text);
  }

  /** Labels that need no language, such as {@code ‹bank-card›}. */
  public static MaskLabels neutral() {
    return new MaskLabels(kind -> "‹" + kind.key() + "›");
  }

  /**
   * Reads UTF-8 properties, a label for each {@link SecretKind#key()}; a kind without one gets its
   * neutral label. Closes the stream.
   */
  public static MaskLabels read(InputStream properties) {
    MaskLabels neutral = neutral();
    Properties texts = new Properties();
    try (var reader = new InputStreamReader(properties, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("mask labels cannot be read", e);
    }
    return new MaskLabels(kind -> texts.getProperty(kind.key(), neutral.apply(kind)));
  }

  @Override
  public String apply(SecretKind kind) {
    return labels.getOrDefault(kind, "‹" + kind.key() + "›");
  }

  /** The length of the label that the text has at an index, or 0. */
  int lengthAt(String text, int index) {
    if (firsts.indexOf(text.charAt(index)) < 0) {
      return 0;
    }
    for (String label : labels.values()) {
      if (text.startsWith(label, index)) {
        return label.length();
      }
    }
    return 0;
  }
}
