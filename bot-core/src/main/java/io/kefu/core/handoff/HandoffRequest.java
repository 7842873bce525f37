package io.kefu.core.handoff;

import io.kefu.core.faq.EntryId;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an agent needs to know before the first word.
 *
 * @param lastMessage what the customer wrote last, masked; empty if nothing
 * @param answersShown the FAQ entries already shown, latest last
 * @param card what a guided conversation found out, if one led here
 * @param due when an agent should have looked at it; by the priority's target if nothing else is
 *     said
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
    Optional<CaseCard> card,
    Instant due) {

  public HandoffRequest {
    answersShown = List.copyOf(answersShown);
    due = Objects.requireNonNullElseGet(due, () -> at.plus(priority.pickUpWithin()));
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
        Optional.empty(),
        at.plus(priority.pickUpWithin()));
  }

  /** The same with the newest card. */
  public HandoffRequest with(CaseCard newest) {
    return new HandoffRequest(
        id,
        conversation,
        address,
        priority,
        reason,
        lastMessage,
        answersShown,
        at,
        Optional.of(newest),
        due);
  }
}
