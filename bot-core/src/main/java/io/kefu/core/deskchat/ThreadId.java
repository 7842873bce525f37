package io.kefu.core.deskchat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The chat program's own name of a thread: one to 32 letters, digits, {@code -}. */
public record ThreadId(@JsonValue String value) {

  @JsonCreator
  public ThreadId {
    if (!value.matches("[A-Za-z0-9-]{1,32}")) {
      throw new IllegalArgumentException("not a thread id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
