package io.kefu.core.channel;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;

/** A message on its way to the customer. */
public record Outbound(ConversationId conversation, TranscriptMessage message) {

  /** The same for each attempt at this message, and for no other: {@code conversation:sequence}. */
  public String id() {
    return conversation.value() + ":" + message.sequence();
  }
}
