package io.kefu.console.shape;

import io.kefu.core.message.ConversationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** What the desk says by itself, in one language; the pages have their own words. */
public final class DeskWords {

  private static final int TAIL = 4;

  private final Properties words;

  private DeskWords(Properties words) {
    this.words = words;
  }

  /**
   * Reads {@code console/<language>.properties}.
   *
   * @throws IllegalArgumentException if there is no such language
   */
  public static DeskWords of(String language) {
    String file = "/console/" + language + ".properties";
    try (InputStream in = DeskWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + file);
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new DeskWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A customer whose channel tells no name. */
  public String visitor(ConversationId conversation) {
    String id = conversation.value().replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    return get("visitor").replace("{tail}", id.substring(Math.max(0, id.length() - TAIL)));
  }

  public String asksForSecret() {
    return get("asks-for-secret");
  }

  public String linkNotAllowed(String link) {
    return get("link-not-allowed").replace("{link}", link);
  }

  private String get(String key) {
    return words.getProperty(key, key);
  }
}
