package io.kefu.core.turn;

import io.kefu.core.dialog.TimerName;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import java.util.Optional;

/**
 * An item on its way into the store.
 *
 * @param dedupeId the same for each repetition of this item, and for no other of the conversation
 * @param line what the transcript shows of it
 * @param stays whether it is for this conversation even if that is a door to another
 * @param timer the timer it came from: if that was cleared or moved meanwhile, the item is dropped
 */
public record Incoming(
    ConversationId conversation,
    String dedupeId,
    InboundItem item,
    Optional<TranscriptMessage> line,
    boolean stays,
    Optional<TimerName> timer) {

  /** An item for a conversation, or for the one that it is a door to. */
  public Incoming(
      ConversationId conversation,
      String dedupeId,
      InboundItem item,
      Optional<TranscriptMessage> line,
      Optional<TimerName> timer) {
    this(conversation, dedupeId, item, line, false, timer);
  }

  /** The same on its way through a door. */
  Incoming into(ConversationId target) {
    String id = conversation + "/" + dedupeId;
    return new Incoming(target, id, item, line, stays, timer);
  }

  /** The same, to stay where it is. */
  Incoming staying() {
    return new Incoming(conversation, dedupeId, item, line, true, timer);
  }
}
