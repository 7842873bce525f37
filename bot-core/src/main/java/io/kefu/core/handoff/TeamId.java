package io.kefu.core.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a team, or a skill, in the words of its people: one to 32 letters of any script, digits,
 * {@code .}, {@code _}, {@code -}.
 */
public record TeamId(@JsonValue String value) {

  @JsonCreator
  public TeamId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a team id");
    }
  }

  /** Whether this text may name a team. */
  public static boolean isValid(String text) {
    return text.matches("[\\p{L}\\p{N}._-]{1,32}");
  }

  @Override
  public String toString() {
    return value;
  }
}
