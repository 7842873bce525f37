package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a pressed button sends back, opaque to every channel: one to 64 visible ASCII characters.
 */
public record ChoiceToken(@JsonValue String value) {

  @JsonCreator
  public ChoiceToken {
    if (!value.matches("[\\x21-\\x7e]{1,64}")) {
      throw new IllegalArgumentException("not a choice token");
    }
  }
}
