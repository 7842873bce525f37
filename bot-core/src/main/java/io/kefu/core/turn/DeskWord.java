package io.kefu.core.turn;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ConversationId;

/**
 * What the desk has to tell a conversation about one of its cases.
 *
 * @param id the same however often it is delivered; grows with each word of the case
 */
public record DeskWord(
    String id, HandoffId handoff, ConversationId conversation, InboundItem item) {}
