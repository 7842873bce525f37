package io.kefu.core.dialog;

import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Urgency;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.Priority;
import io.kefu.core.message.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The step from the bot to the line of waiting customers. */
final class Handover {

  private final FaqIndex faq;
  private final DialogSettings settings;

  Handover(FaqIndex faq, DialogSettings settings) {
    this.faq = faq;
    this.settings = settings;
  }

  /**
   * Why a person is fetched.
   *
   * @param priority empty if only the topic read last tells it
   */
  record Cause(HandoffReason reason, Optional<Priority> priority, Optional<CaseCard> card) {

    static Cause of(HandoffReason reason) {
      return new Cause(reason, Optional.empty(), Optional.empty());
    }
  }

  /** Puts the customer in the line and says so; the place follows when the line has told it. */
  Transition begin(Conversation conversation, Cause cause, Reply said, List<Long> to, Instant now) {
    return Transition.to(conversation, new Effect.Say(said, to, Optional.empty()))
        .then(next -> fetch(next, cause, now));
  }

  /**
   * Puts the customer in the line. Whoever waits there already moves up if this is more urgent, and
   * otherwise keeps the place.
   */
  Transition fetch(Conversation conversation, Cause cause, Instant now) {
    Priority priority = cause.priority().orElseGet(() -> priority(conversation.memory()));
    if (!(conversation.owner() instanceof Owner.Queue waiting)) {
      return enqueue(conversation, cause, priority, now);
    }
    Priority before = conversation.guidance().waitingAt().orElse(Priority.P3);
    return priority.compareTo(before) < 0
        ? Transition.to(conversation, new Effect.WithdrawRequest(waiting.handoff()))
            .then(next -> enqueue(next, cause, priority, now))
        : Transition.none(conversation);
  }

  /** Lays a case before people; the customer goes on with the bot. */
  Transition report(Conversation conversation, Priority priority, CaseCard card, Instant now) {
    Conversation next = conversation.withOneMoreHandoff();
    Cause cause = new Cause(HandoffReason.GUIDED, Optional.of(priority), Optional.of(card));
    HandoffId handoff = HandoffId.of(next.id(), next.handoffs());
    return Transition.to(next, new Effect.Report(request(next, handoff, cause, priority, now)));
  }

  private Transition enqueue(
      Conversation conversation, Cause cause, Priority priority, Instant now) {
    Conversation next =
        conversation
            .remembering(conversation.memory().handedOver())
            .guided(conversation.guidance().waiting(priority, cause.card().map(CaseCard::reason)))
            .withOneMoreHandoff();
    HandoffId handoff = HandoffId.of(next.id(), next.handoffs());
    return Transition.to(
        next.ownedBy(new Owner.Queue(handoff, Optional.empty(), now)),
        new Effect.RequestAgent(request(next, handoff, cause, priority, now)),
        new Effect.SetTimer(TimerName.WAITING, now.plus(settings.waitingReminder())),
        new Effect.Note(new Observation.HandedOver(cause.reason())));
  }

  /** Asks the line for the place once more. */
  Effect askPlace(Conversation conversation, Owner.Queue waiting, Instant now) {
    Priority priority =
        conversation.guidance().waitingAt().orElseGet(() -> priority(conversation.memory()));
    return new Effect.RequestAgent(
        request(conversation, waiting.handoff(), Cause.of(HandoffReason.ASKED), priority, now));
  }

  private static HandoffRequest request(
      Conversation conversation, HandoffId handoff, Cause cause, Priority priority, Instant now) {
    BotMemory memory = conversation.memory();
    return new HandoffRequest(
        handoff,
        conversation.id(),
        conversation.address(),
        priority,
        cause.reason(),
        memory.lastMessage(),
        memory.answers().stream().map(BotMemory.GivenAnswer::entry).toList(),
        now,
        cause.card());
  }

  /** Where no guided conversation has asked, the topic read last tells how urgent it may be. */
  private Priority priority(BotMemory memory) {
    Optional<Urgency> urgency = memory.context().flatMap(faq::find).map(FaqEntry::urgency);
    return urgency.map(Handover::priority).orElse(Priority.P3);
  }

  private static Priority priority(Urgency urgency) {
    return switch (urgency) {
      case THEFT, MONEY -> Priority.P1;
      case PASSWORD -> Priority.P2;
      case GENERAL -> Priority.P3;
    };
  }
}
