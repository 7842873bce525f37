package io.kefu.core.dialog;

import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Urgency;
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

  /** Puts the customer in the line and says so; the place follows when the line has told it. */
  Transition begin(
      Conversation conversation, HandoffReason reason, Reply said, List<Long> to, Instant now) {
    Conversation next =
        conversation.remembering(conversation.memory().handedOver()).withOneMoreHandoff();
    HandoffId handoff = HandoffId.of(next.id(), next.handoffs());
    return Transition.to(
        next.ownedBy(new Owner.Queue(handoff, Optional.empty(), now)),
        new Effect.Say(said, to, Optional.empty()),
        new Effect.RequestAgent(request(next, handoff, reason, now)),
        new Effect.SetTimer(TimerName.WAITING, now.plus(settings.waitingReminder())),
        new Effect.Note(new Observation.HandedOver(reason)));
  }

  /** Asks the line for the place once more. */
  Effect askPlace(Conversation conversation, Owner.Queue waiting, Instant now) {
    return new Effect.RequestAgent(
        request(conversation, waiting.handoff(), HandoffReason.ASKED, now));
  }

  private HandoffRequest request(
      Conversation conversation, HandoffId handoff, HandoffReason reason, Instant now) {
    BotMemory memory = conversation.memory();
    return new HandoffRequest(
        handoff,
        conversation.id(),
        conversation.address(),
        priority(memory),
        reason,
        memory.lastMessage(),
        memory.answers().stream().map(BotMemory.GivenAnswer::entry).toList(),
        now);
  }

  /** Until a guided conversation has asked, the topic read last tells how urgent it may be. */
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
