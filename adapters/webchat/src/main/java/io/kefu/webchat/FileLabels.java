package io.kefu.webchat;

import io.kefu.core.message.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What customers and agents call the files that come over the web chat. */
final class FileLabels {

  private final String picture;
  private final String file;

  /**
   * @param language such as {@code zh-CN}
   */
  FileLabels(String language) {
    Properties words = words("/webchat/" + language + ".properties");
    this.picture = Objects.requireNonNull(words.getProperty("picture"));
    this.file = Objects.requireNonNull(words.getProperty("file"));
  }

  String of(FileType type) {
    return type.isPicture() ? picture : file;
  }

  private static Properties words(String resource) {
    try (InputStream in = FileLabels.class.getResourceAsStream(resource)) {
      Properties words = new Properties();
      words.load(
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
