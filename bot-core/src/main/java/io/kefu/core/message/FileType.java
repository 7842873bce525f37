package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The kinds of files that may be sent; in JSON the media type. */
public enum FileType {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  PDF("application/pdf", "pdf"),
  /** Made here, such as a transcript; never taken from anybody. */
  TEXT("text/plain", "txt");

  private final String mediaType;
  private final String extension;

  FileType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  @JsonValue
  public String mediaType() {
    return mediaType;
  }

  /** How names of such files end, without the dot. */
  public String extension() {
    return extension;
  }

  public boolean isPicture() {
    return switch (this) {
      case PNG, JPEG, GIF, WEBP -> true;
      case PDF, TEXT -> false;
    };
  }

  @JsonCreator
  static FileType of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a file type: " + mediaType));
  }
}
