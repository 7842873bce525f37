package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a file that was sent: 32 letters, digits, {@code -} or {@code _}, which nobody guesses. */
public record AttachmentId(@JsonValue String value) {

  @JsonCreator
  public AttachmentId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not an attachment id");
    }
  }

  /** Whether these characters may be an id at all. */
  public static boolean isOne(String value) {
    return value.matches("[A-Za-z0-9_-]{32}");
  }

  @Override
  public String toString() {
    return value;
  }
}
