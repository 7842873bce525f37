package io.kefu.core.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number a customer and an agent both can say aloud, such as {@code 1123-0042}: day and count
 * of the day.
 */
public record CaseNumber(@JsonValue String value) {

  @JsonCreator
  public CaseNumber {}

  @Override
  public String toString() {
    return value;
  }
}
