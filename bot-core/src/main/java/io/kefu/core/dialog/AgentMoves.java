package io.kefu.core.dialog;

import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agents come, speak and go: the owner follows what the desk decided, and the customer is told. */
final class AgentMoves {

  /** So long after a case was settled a new message opens it again. */
  private static final Duration REOPENED_WITHIN = Duration.ofHours(24);

  private final Replies replies;
  private final Handover handover;
  private final AfterCase after;
  private final DialogSettings settings;

  AgentMoves(Replies replies, Handover handover, AfterCase after, DialogSettings settings) {
    this.replies = replies;
    this.handover = handover;
    this.after = after;
    this.settings = settings;
  }

  /**
   * An agent has the case. If the customer has stopped waiting for it, the desk is told so; where
   * the customer never waited, the agent simply takes over.
   */
  Transition assigned(Conversation conversation, Event.AgentAssigned event) {
    TextKey key;
    switch (conversation.owner()) {
      case Owner.Queue(var handoff, _, _) when handoff.equals(event.handoff()) ->
          key = TextKey.DESK_JOINED;
      case Owner.Agent(var agent, var handoff) when handoff.equals(event.handoff()) -> {
        if (agent.equals(event.agent())) {
          return Transition.none(conversation);
        }
        key = TextKey.DESK_JOINED_OTHER;
      }
      case Owner.Bot _, Owner.Closed _ when event.unasked() -> key = TextKey.DESK_JOINED;
      case Owner.Bot _, Owner.Queue _, Owner.Agent _, Owner.Closed _ -> {
        return Transition.to(conversation, new Effect.WithdrawRequest(event.handoff()));
      }
    }
    Conversation next =
        conversation
            .guided(conversation.guidance().at(Optional.empty()))
            .caredFor(Optional.empty())
            .ownedBy(new Owner.Agent(event.agent(), event.handoff()));
    return Transition.to(
        next,
        say(replies.sentence(key, Map.of("agent", event.name()))),
        new Effect.ClearTimer(TimerName.WAITING),
        new Effect.ClearTimer(TimerName.IDLE));
  }

  /** An agent wants to take over; where there is a case already, it is the desk's to give. */
  Transition wished(Conversation conversation, Event.TakeoverWished event, Instant now) {
    return switch (conversation.owner()) {
      case Owner.Bot _, Owner.Closed _ -> handover.giveTo(conversation, event.agent(), now);
      case Owner.Queue _, Owner.Agent _ -> Transition.none(conversation);
    };
  }

  /** No agent has the case; nothing happens if that is not news. */
  Transition released(Conversation conversation, Event.AgentReleased event, Instant now) {
    if (!(conversation.owner() instanceof Owner.Agent(_, HandoffId handoff))
        || !handoff.equals(event.handoff())) {
      return Transition.none(conversation);
    }
    return switch (event.how()) {
      case REQUEUED -> waiting(conversation, event, TextKey.DESK_REQUEUED, now);
      case TRANSFERRED -> waiting(conversation, event, TextKey.DESK_PASSED_ON, now);
      case GIVEN_BACK ->
          withBot(conversation, Optional.empty(), replies.menu(TextKey.DESK_GIVEN_BACK), now);
      case RESOLVED -> {
        Aftercare care =
            new Aftercare(
                handoff, event.number(), now.plus(REOPENED_WITHIN), Optional.empty(), false);
        yield withBot(conversation, Optional.of(care), after.question(care), now);
      }
    };
  }

  /** An agent says something; it goes to the customer only while the case is with that agent. */
  Transition spoke(Conversation conversation, Event.AgentSpoke event) {
    Owner speaking = new Owner.Agent(event.agent(), event.handoff());
    return Transition.to(
        conversation,
        conversation.owner().equals(speaking)
            ? new Effect.Relay(
                event.handoff(), event.agent(), event.name(), event.clientMessageId(), event.said())
            : new Effect.Refuse(event.agent(), event.clientMessageId(), event.said()));
  }

  private Transition waiting(
      Conversation conversation, Event.AgentReleased event, TextKey key, Instant now) {
    CaseNumber number = event.number();
    Owner.Queue line = new Owner.Queue(event.handoff(), Optional.of(number), now);
    return Transition.to(
        conversation.ownedBy(line),
        say(replies.sentence(key, Map.of("case", number.value()), replies.leaveLine())),
        handover.reminder(conversation, now));
  }

  private Transition withBot(
      Conversation conversation, Optional<Aftercare> care, Reply said, Instant now) {
    return Transition.to(
        conversation.ownedBy(new Owner.Bot()).caredFor(care),
        say(said),
        new Effect.SetTimer(TimerName.IDLE, now.plus(settings.idleClose())));
  }

  private static Effect say(Reply reply) {
    return new Effect.Say(reply, List.of(), Optional.empty());
  }
}
