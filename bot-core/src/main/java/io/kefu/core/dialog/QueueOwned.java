package io.kefu.core.dialog;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.message.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The customer waits for a person. The bot keeps answering what it is sure of, notes the rest for
 * the agent, tells the place in line, and lets the customer leave it.
 */
final class QueueOwned {

  private final BotOwned bot;
  private final Replies replies;
  private final Handover handover;
  private final PlaceWords words;

  QueueOwned(BotOwned bot, Replies replies, Handover handover, PlaceWords words) {
    this.bot = bot;
    this.replies = replies;
    this.handover = handover;
    this.words = words;
  }

  Transition heard(Conversation conversation, Owner.Queue waiting, Segment segment, Instant now) {
    return switch (segment) {
      case Segment.Opening _ -> Transition.none(conversation);
      case Segment.Order(List<Long> to, Command command) ->
          ordered(conversation, waiting, command, to, now);
      case Segment.Pressed pressed -> pressed(conversation, waiting, pressed, now);
      case Segment.Attached(List<Long> to, _) ->
          Transition.to(
              conversation, say(replies.sentence(TextKey.HANDOFF_NOTED, replies.leaveLine()), to));
      case Segment.Question question ->
          bot.answerIfSure(conversation, question)
              .orElseGet(() -> noted(heard(conversation, question), question));
    };
  }

  Transition placeTold(Conversation conversation, HandoffId handoff, Place place, Instant now) {
    if (!(conversation.owner() instanceof Owner.Queue waiting)
        || !waiting.handoff().equals(handoff)) {
      return Transition.none(conversation);
    }
    return Transition.to(
        conversation.ownedBy(
            new Owner.Queue(handoff, Optional.of(place.number()), waiting.since())),
        say(words.place(conversation, waiting, place, now), List.of()),
        handover.reminder(conversation, now));
  }

  Transition stillWaiting(Conversation conversation, Instant now) {
    return conversation.owner() instanceof Owner.Queue waiting
        ? Transition.to(conversation, handover.askPlace(conversation, waiting, now))
        : Transition.none(conversation);
  }

  private Transition ordered(
      Conversation conversation, Owner.Queue waiting, Command command, List<Long> to, Instant now) {
    return switch (command) {
      case HUMAN -> checkPlace(conversation, waiting, to, now);
      case BACK, RESTART, LEAVE -> leave(conversation, waiting, to);
      case GREETING, NONE_OF_THESE, CONTINUE, SWITCH ->
          Transition.to(conversation, say(replies.sentence(TextKey.HANDOFF_NOTED), to));
      case THANKS -> Transition.to(conversation, say(replies.sentence(TextKey.THANKS), to));
    };
  }

  private Transition pressed(
      Conversation conversation, Owner.Queue waiting, Segment.Pressed pressed, Instant now) {
    List<Long> to = pressed.sequences();
    return switch (Press.of(pressed.token()).orElse(null)) {
      case Press.Human() -> checkPlace(conversation, waiting, to, now);
      case Press.LeaveLine() -> leave(conversation, waiting, to);
      case Press.NoneOfThese _ ->
          Transition.to(conversation, say(replies.sentence(TextKey.HANDOFF_NOTED), to));
      case Press.Ask _, Press.Rate _ -> bot.heard(conversation, pressed, now);
      case Press.Guide _,
          Press.InFlow _,
          Press.Resume _,
          Press.Shelve _,
          Press.Stars _,
          Press.Comment _,
          Press.Transcript _ ->
          Transition.to(conversation, say(replies.sentence(TextKey.CHOICE_STALE), to));
      case null -> bot.heard(conversation, pressed, now);
    };
  }

  private Transition checkPlace(
      Conversation conversation, Owner.Queue waiting, List<Long> to, Instant now) {
    return Transition.to(
        conversation,
        say(replies.sentence(TextKey.HANDOFF_CHECKING), to),
        handover.askPlace(conversation, waiting, now));
  }

  private Transition leave(Conversation conversation, Owner.Queue waiting, List<Long> to) {
    return Transition.to(
        conversation.ownedBy(new Owner.Bot()),
        say(replies.menu(TextKey.HANDOFF_LEFT), to),
        new Effect.WithdrawRequest(waiting.handoff()),
        new Effect.ClearTimer(TimerName.WAITING));
  }

  private Transition noted(Conversation conversation, Segment.Question question) {
    Reply reply = replies.sentence(TextKey.HANDOFF_NOTED, replies.leaveLine());
    return Transition.to(
        conversation, say(replies.withWarning(reply, question.hidden()), question.sequences()));
  }

  private static Conversation heard(Conversation conversation, Segment.Question question) {
    return conversation.remembering(conversation.memory().heard(question.text()));
  }

  private static Effect say(Reply reply, List<Long> to) {
    return new Effect.Say(reply, to, Optional.empty());
  }
}
