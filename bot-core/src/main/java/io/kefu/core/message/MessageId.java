package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The channel's own id of a message, the same each time the channel repeats the message: one to 64
 * visible ASCII characters. Unique within a conversation's channel.
 */
public record MessageId(@JsonValue String value) {

  @JsonCreator
  public MessageId {
    if (!value.matches("[\\x21-\\x7e]{1,64}")) {
      throw new IllegalArgumentException("not a message id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
