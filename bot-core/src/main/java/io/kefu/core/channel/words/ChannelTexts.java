package io.kefu.core.channel.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A channel's words in one language, the shared ones and its own; complete by construction. */
public final class ChannelTexts {

  private static final String SHARED = "channel";

  private final Properties words;

  private ChannelTexts(Properties words) {
    this.words = words;
  }

  /**
   * Reads {@code channel/<language>.properties} and the same of the channel's folder.
   *
   * @param folder on the class path
   * @param own the words the channel has beside the shared ones
   * @throws IllegalArgumentException if there is no such language, or a word is missing
   */
  public static ChannelTexts of(String folder, String language, TextKey... own) {
    Properties words = read(SHARED, language);
    words.putAll(read(folder, language));
    List<String> missing =
        Stream.concat(Arrays.stream(ChannelText.values()), Arrays.stream(own))
            .map(TextKey::property)
            .filter(key -> words.getProperty(key, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          file(folder, language) + " lacks " + String.join(", ", missing));
    }
    return new ChannelTexts(words);
  }

  public String get(TextKey key) {
    return words.getProperty(key.property(), "");
  }

  /** A list of words, written with {@code |} between them. */
  public List<String> list(TextKey key) {
    return Arrays.stream(get(key).split("\\|")).map(String::strip).toList();
  }

  private static Properties read(String folder, String language) {
    String file = file(folder, language);
    try (InputStream in = ChannelTexts.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + file);
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String folder, String language) {
    return folder + "/" + language + ".properties";
  }
}
