package io.kefu.core.dialog;

import io.kefu.core.dialog.Guide.Guided;
import io.kefu.core.dialog.flow.FlowEngine;
import io.kefu.core.dialog.flow.Slot;
import io.kefu.core.dialog.flow.SlotReader;
import io.kefu.core.message.Reply;
import io.kefu.core.privacy.ExpectedAnswer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The guided conversations as the dialog sees them: what is heard there, and the clock. */
final class GuideRoom {

  private final Guide guide;
  private final GuideMoves moves;
  private final GuideTimers timers;

  private GuideRoom(Guide guide, GuideMoves moves, GuideTimers timers) {
    this.guide = guide;
    this.moves = moves;
    this.timers = timers;
  }

  static GuideRoom of(
      Guides guides,
      Texts texts,
      Replies replies,
      BotOwned bot,
      Handover handover,
      CommandWords commands) {
    Map<String, String> leftOpen = Map.of("step", "{step}", "steps", "{steps}", "text", "{text}");
    String cardForm = texts.get(TextKey.FLOW_CARD, leftOpen);
    Supplier<FlowEngine> engine = () -> new FlowEngine(guides.flows().get(), cardForm);
    GuideReplies words = new GuideReplies(texts, replies);
    GuideMoves moves = new GuideMoves(replies, words, handover);
    SlotReader slots =
        new SlotReader(
            Pattern.compile(guides.settings().orderPattern()), guides.settings().timeZone());
    GuideInput input = new GuideInput(words, guides.matcher(), slots, texts);
    GuideTalk talk = new GuideTalk(bot, words, moves, input);
    Guide guide = new Guide(engine, bot, replies, words, moves, talk, commands);
    return new GuideRoom(guide, moves, new GuideTimers(guide, words, moves, guides.settings()));
  }

  /** Notes that the customer is there, and what had to be masked. */
  Conversation touched(Conversation conversation, Segment segment, Instant now) {
    Guidance guidance = conversation.guidance();
    Guidance seen = guidance.at(guidance.run().map(run -> run.touched(now)));
    return conversation.guided(
        segment instanceof Segment.Question question ? seen.hiding(question.hidden()) : seen);
  }

  /** What a segment makes of the conversation; empty if it is not for the guide. */
  Optional<Transition> heard(Conversation conversation, Segment segment, Instant now) {
    return guide.heard(conversation, segment, now);
  }

  /** The stop that the customer is at, said once more. */
  Optional<Reply> stop(Conversation conversation) {
    return guide.guided(conversation).map(guide::stop);
  }

  /** Whether what the customer writes next may be a value, and so even a number. */
  boolean wantsValue(Conversation conversation) {
    return guide.guided(conversation).flatMap(GuideRoom::wanted).isPresent();
  }

  /** What kind of value the customer has been asked for. */
  ExpectedAnswer expected(Conversation conversation) {
    Optional<Slot> wanted = guide.guided(conversation).flatMap(GuideRoom::wanted);
    return switch (wanted.orElse(null)) {
      case Slot.Order() -> ExpectedAnswer.ORDER_NUMBER;
      case Slot.Amount() -> ExpectedAnswer.AMOUNT;
      case Slot.Time _ -> ExpectedAnswer.TIME;
      case Slot.LastFour() -> ExpectedAnswer.LAST_FOUR;
      case Slot.Phone(), Slot.Contact() -> ExpectedAnswer.CONTACT;
      case Slot.Text _, Slot.Choice _, Slot.Counter _ -> ExpectedAnswer.ANYTHING;
      case null -> ExpectedAnswer.ANYTHING;
    };
  }

  private static Optional<Slot> wanted(Guided g) {
    return g.engine().wanted(g.run());
  }

  /** After a greeting: whether to go on with what was set aside. */
  Transition afterwards(Conversation conversation, Segment segment, Instant now) {
    boolean greeted =
        segment instanceof Segment.Opening
            || (segment instanceof Segment.Order order && order.command() == Command.GREETING);
    return greeted
        ? moves.offerAside(conversation, guide.engine(conversation), now)
        : Transition.none(conversation);
  }

  /** Sets the timers that fit where the customer is now. */
  Transition timers(Conversation before, Conversation after, Instant now) {
    return timers.set(after, before.guidance().run().isPresent(), now);
  }

  Transition fired(Conversation conversation, TimerName timer, Instant now) {
    return switch (timer) {
      case FLOW_NUDGE -> timers.nudge(conversation, now);
      case FLOW_SUSPEND -> timers.suspend(conversation, now);
      case FLOW_SILENCE -> timers.silence(conversation, now);
      case FLOW_REMIND -> timers.remind(conversation, now);
      case IDLE, WAITING -> Transition.none(conversation);
    };
  }
}
