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

  @Override
  public String toString() {
    return value;
  }
}
