package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What a customer did. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Content {

  /** Opened the chat without saying anything yet. */
  @JsonTypeName("opened")
  record Opened() implements Content {}

  /** Wrote something. */
  @JsonTypeName("text")
  record Text(String text) implements Content {}

  /** Pressed a button; {@code label} is what stood on it, as far as the channel knows. */
  @JsonTypeName("chosen")
  record Chosen(ChoiceToken token, String label) implements Content {}
}
