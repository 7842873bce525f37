package io.kefu.core.dialog;

import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Urgency;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.hours.ServiceHours;
import io.kefu.core.message.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The step from the bot to the line of waiting customers. */
final class Handover {

  /** Where no opening is in sight. */
  private static final Duration LONG = Duration.ofHours(12);

  private final FaqIndex faq;
  private final DialogSettings settings;
  private final Supplier<ServiceHours> hours;

  Handover(FaqIndex faq, DialogSettings settings, Supplier<ServiceHours> hours) {
    this.faq = faq;
    this.settings = settings;
    this.hours = hours;
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
    Cause cause = new Cause(HandoffReason.REPORTED, Optional.of(priority), Optional.of(card));
    HandoffId handoff = HandoffId.of(next.id(), next.handoffs());
    return Transition.to(next, new Effect.Report(request(next, handoff, cause, priority, now)));
  }

  /** Lets an agent go on where the bot is; the owner changes once the desk has given the case. */
  Transition giveTo(Conversation conversation, AgentId agent, Instant now) {
    Conversation next = conversation.withOneMoreHandoff();
    Cause cause = Cause.of(HandoffReason.TAKEN_OVER);
    HandoffId handoff = HandoffId.of(next.id(), next.handoffs());
    HandoffRequest request = request(next, handoff, cause, priority(next.memory()), now);
    return Transition.to(next, new Effect.GiveTo(request, agent));
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
        reminder(next, now),
        new Effect.Note(new Observation.HandedOver(cause.reason())));
  }

  /** Whether nobody looks at a case of this priority now. */
  boolean closed(Priority priority, Instant now) {
    return priority != Priority.P0 && !hours.get().open(now);
  }

  /** When an agent should have looked at it: only the most urgent cases count by night too. */
  Instant due(Priority priority, Instant now) {
    return priority == Priority.P0
        ? now.plus(priority.pickUpWithin())
        : hours.get().after(now, priority.pickUpWithin());
  }

  /** Comes back to a waiting customer after a while, but not while nobody is there to help. */
  Effect reminder(Conversation conversation, Instant now) {
    Priority priority = conversation.guidance().waitingAt().orElse(Priority.P3);
    Instant from =
        closed(priority, now) ? hours.get().nextOpening(now).orElse(now.plus(LONG)) : now;
    return new Effect.SetTimer(TimerName.WAITING, from.plus(settings.waitingReminder()));
  }

  /** Asks the line for the place once more. */
  Effect askPlace(Conversation conversation, Owner.Queue waiting, Instant now) {
    Priority priority =
        conversation.guidance().waitingAt().orElseGet(() -> priority(conversation.memory()));
    return new Effect.RequestAgent(
        request(conversation, waiting.handoff(), Cause.of(HandoffReason.ASKED), priority, now));
  }

  private HandoffRequest request(
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
        cause.card(),
        due(priority, now));
  }

  /** Where no guided conversation has asked, the topic read last tells how urgent it may be. */
  private Priority priority(BotMemory memory) {
    Optional<Urgency> urgency = memory.context().flatMap(faq::find).map(FaqEntry::urgency);
    return urgency.map(Handover::priority).orElse(Priority.P3);
  }

  private static Priority priority(Urgency urgency) {
    return switch (urgency) {
      case THEFT -> Priority.P0;
      case MONEY -> Priority.P1;
      case PASSWORD -> Priority.P2;
      case GENERAL -> Priority.P3;
    };
  }
}
