package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a channel, such as {@code webchat}: one to twenty lower-case letters. */
public record ChannelId(@JsonValue String value) {

  @JsonCreator
  public ChannelId {
    if (!value.matches("[a-z]{1,20}")) {
      throw new IllegalArgumentException("not a channel id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
