package io.kefu.core.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kefu.core.message.ConversationId;

/** One wish for a human in one conversation; asking again while waiting is the same handoff. */
public record HandoffId(@JsonValue String value) {

  @JsonCreator
  public HandoffId {}

  /** The n-th handoff of a conversation, counted from 1. */
  public static HandoffId of(ConversationId conversation, int n) {
    return new HandoffId(conversation.value() + ":" + n);
  }

  /** Which of the conversation's handoffs it is, counted from 1; 0 if the id was made elsewhere. */
  public int ordinal() {
    String digits = value.substring(value.lastIndexOf(':') + 1);
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }

  @Override
  public String toString() {
    return value;
  }
}
