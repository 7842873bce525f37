package io.kefu.core.turn;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.message.ConversationId;
import java.util.List;
import java.util.Optional;

/**
 * The right of one node to take the next turn of a conversation.
 *
 * @param fence grows with every lease of the conversation; a commit under an older one is refused
 * @param state empty before the first turn
 * @param pending what is to be handled, in order; never empty
 */
public record Lease(
    ConversationId conversation, long fence, Optional<Conversation> state, List<Arrival> pending) {}
