package io.kefu.core.handoff;

import io.kefu.core.faq.EntryId;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import java.time.Instant;
import java.util.List;

/**
 * What an agent needs to know before the first word.
 *
 * @param lastMessage what the customer wrote last, masked; empty if nothing
 * @param answersShown the FAQ entries already shown, latest last
 */
public record HandoffRequest(
    HandoffId id,
    ConversationId conversation,
    Address address,
    Priority priority,
    HandoffReason reason,
    String lastMessage,
    List<EntryId> answersShown,
    Instant at) {

  public HandoffRequest {
    answersShown = List.copyOf(answersShown);
  }
}
