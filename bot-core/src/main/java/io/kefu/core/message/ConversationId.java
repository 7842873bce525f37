package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a conversation: one to 64 letters, digits, {@code -} or {@code _}, safe inside a key. */
public record ConversationId(@JsonValue String value) {

  @JsonCreator
  public ConversationId {
    if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("not a conversation id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
