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
 * @param timer the timer it came from: if that was cleared or moved meanwhile, the item is dropped
 */
public record Incoming(
    ConversationId conversation,
    String dedupeId,
    InboundItem item,
    Optional<TranscriptMessage> line,
    Optional<TimerName> timer) {}
