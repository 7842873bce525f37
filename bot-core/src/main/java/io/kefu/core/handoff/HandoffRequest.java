package io.kefu.core.handoff;

import io.kefu.core.faq.EntryId;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an agent needs to know before the first word.
 *
 * @param lastMessage what the customer wrote last, masked; empty if nothing
 * @param answersShown the FAQ entries already shown, latest last
 * @param card what a guided conversation found out, if one led here
 */
public record HandoffRequest(
    HandoffId id,
    ConversationId conversation,
    Address address,
    Priority priority,
    HandoffReason reason,
    String lastMessage,
    List<EntryId> answersShown,
    Instant at,
    Optional<CaseCard> card) {

  public HandoffRequest {
    answersShown = List.copyOf(answersShown);
  }

  /** The same request with what is known by now. */
  public HandoffRequest with(CaseCard newer) {
    return new HandoffRequest(
        id,
        conversation,
        address,
        priority,
        reason,
        lastMessage,
        answersShown,
        at,
        Optional.of(newer));
  }

  /** A request that no guided conversation led to. */
  public HandoffRequest(
      HandoffId id,
      ConversationId conversation,
      Address address,
      Priority priority,
      HandoffReason reason,
      String lastMessage,
      List<EntryId> answersShown,
      Instant at) {
    this(
        id,
        conversation,
        address,
        priority,
        reason,
        lastMessage,
        answersShown,
        at,
        Optional.empty());
  }
}
