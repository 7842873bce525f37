package io.kefu.core.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a person of the desk: one to 32 lower-case letters, digits, {@code .}, {@code _}, {@code
 * -}.
 */
public record AgentId(@JsonValue String value) {

  @JsonCreator
  public AgentId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an agent id");
    }
  }

  /** Whether this text may name an agent. */
  public static boolean isValid(String text) {
    return text.matches("[a-z0-9._-]{1,32}");
  }

  @Override
  public String toString() {
    return value;
  }
}
