package io.kefu.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** The channel's words in one language; complete by construction. */
public final class TelegramTexts {

  private final Properties words;

  private TelegramTexts(Properties words) {
    this.words = words;
  }

  /**
   * @throws IllegalArgumentException if there is no such language, or a word is missing
   */
  public static TelegramTexts in(String language) {
    Properties words = read(language);
    List<String> missing =
        Arrays.stream(TelegramText.values())
            .map(TelegramText::property)
            .filter(key -> words.getProperty(key, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "telegram/" + language + ".properties lacks " + String.join(", ", missing));
    }
    return new TelegramTexts(words);
  }

  public String get(TelegramText key) {
    return words.getProperty(key.property(), "");
  }

  /** A list of words, written with {@code |} between them. */
  public List<String> list(TelegramText key) {
    return Arrays.stream(get(key).split("\\|")).map(String::strip).toList();
  }

  private static Properties read(String language) {
    String file = "/telegram/" + language + ".properties";
    try (InputStream in = TelegramTexts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("Telegram knows no language " + language);
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
