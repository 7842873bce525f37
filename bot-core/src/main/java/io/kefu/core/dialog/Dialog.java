package io.kefu.core.dialog;

import io.kefu.core.dialog.Event.Utterance;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.handoff.hours.ServiceHours;
import io.kefu.core.message.Address;
import io.kefu.core.message.Content;
import io.kefu.core.privacy.ExpectedAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The dialog with one customer, whoever owns it at the moment. Pure: the same conversation, event
 * and time give the same transition, and nothing else is read or written but the FAQ and the texts.
 * Thread-safe.
 */
public final class Dialog {

  private final DialogSettings settings;
  private final Replies replies;
  private final CommandWords words;
  private final PrivacyNotice notice;
  private final Muting muting;
  private final BotOwned bot;
  private final QueueOwned queue;
  private final AgentOwned agent;
  private final AgentMoves moves;
  private final AfterCase after;
  private final GuideRoom guide;
  private final Joining joining;
  private final Impostors impostors;

  /** A dialog that knows these answers, says these sentences and guides nobody. */
  public Dialog(FaqIndex faq, Texts texts, DialogSettings settings) {
    this(faq, texts, settings, Guides.NONE);
  }

  /** A dialog that knows these answers and flows and says these sentences, at any hour. */
  public Dialog(FaqIndex faq, Texts texts, DialogSettings settings, Guides guides) {
    this(faq, texts, settings, guides, () -> ServiceHours.UNKNOWN);
  }

  /** A dialog that also knows when people answer. */
  public Dialog(
      FaqIndex faq,
      Texts texts,
      DialogSettings settings,
      Guides guides,
      Supplier<ServiceHours> hours) {
    this.replies = new Replies(texts, faq, guides.flows());
    this.impostors = new Impostors(replies, guides.flows());
    Handover handover = new Handover(faq, settings, hours);
    this.settings = settings;
    this.words = new CommandWords(texts);
    Nods nods = new Nods(texts);
    this.bot = new BotOwned(faq, replies, handover, nods);
    PlaceWords places = new PlaceWords(replies, handover, new OpeningWords(texts, hours));
    this.queue = new QueueOwned(bot, replies, handover, places);
    this.after = new AfterCase(texts, replies, handover, nods);
    this.moves = new AgentMoves(replies, handover, after, settings);
    this.agent = new AgentOwned(replies);
    this.notice = new PrivacyNotice(replies);
    this.muting = new Muting(replies, settings);
    this.guide = GuideRoom.of(guides, texts, replies, bot, handover, words);
    this.joining = new Joining(replies, words, guide, handover);
  }

  /** What this event makes of the conversation. */
  public Transition on(Conversation conversation, Event event, Instant now) {
    Transition made =
        conversation
            .joined()
            .map(behind -> joining.atDoor(conversation, behind, event, now))
            .orElseGet(() -> reacted(conversation, event, now));
    Conversation next = made.next();
    return new Transition(
        next.offering(next.offered().after(made.effects(), next.owner())), made.effects());
  }

  private Transition reacted(Conversation conversation, Event event, Instant now) {
    return switch (event) {
      case Event.CustomerSpoke(List<Utterance> burst) ->
          muting.heard(conversation, burst, now, judged -> heard(judged, burst, now));
      case Event.PlaceTold(var handoff, var place) ->
          queue.placeTold(conversation, handoff, place, now);
      case Event.Reached(Address address) ->
          Transition.none(conversation.reachedAt(address.after(conversation.address())));
      case Event.Muted(var until) -> Transition.none(muting.byHand(conversation, until, now));
      case Event.CodeIssued(JoinCode code) -> joining.issued(conversation, code);
      case Event.CodeAnswered(JoinAnswer answer) -> joining.answered(conversation, answer, now);
      case Event.Arrived arrived -> joining.arrived(conversation, arrived, now);
      case Event.TimerFired(TimerName timer) -> fired(conversation, timer, now);
      case Event.AgentAssigned assigned ->
          moves
              .assigned(conversation, assigned)
              .then(current -> guide.timers(conversation, current, now));
      case Event.TakeoverWished wished -> moves.wished(conversation, wished, now);
      case Event.AgentReleased released -> moves.released(conversation, released, now);
      case Event.AgentSpoke spoke -> moves.spoke(conversation, spoke);
      case Event.TranscriptWritten(var file) -> after.written(conversation, file);
    };
  }

  /**
   * How long to wait for more before answering this: a text may be the start of a burst, a button
   * or a word that works anywhere is complete in itself, and a person needs no such help.
   */
  public Duration patience(Optional<Conversation> conversation, Content latest) {
    boolean withAgent = conversation.map(Conversation::owner).orElse(null) instanceof Owner.Agent;
    return switch (latest) {
      case Content.Opened() -> Duration.ZERO;
      case Content.Chosen(_, _) -> Duration.ZERO;
      case Content.Attachment _ -> withAgent ? Duration.ZERO : settings.debounce();
      case Content.Text(String text) ->
          withAgent || words.find(text).isPresent() ? Duration.ZERO : settings.debounce();
    };
  }

  /**
   * What the customer has been asked for, as far as it decides what must be hidden in the answer.
   */
  public ExpectedAnswer expected(Conversation conversation) {
    return conversation.owner() instanceof Owner.Agent
        ? ExpectedAnswer.ANYTHING
        : guide.expected(conversation);
  }

  /**
   * What to do about an event that {@link #on} failed at: nothing changes, and a customer whom the
   * bot has to answer is told that it cannot, and offered a person.
   */
  public Transition atALoss(Conversation conversation, Event event) {
    return event instanceof Event.CustomerSpoke(List<Utterance> burst)
            && !(conversation.owner() instanceof Owner.Agent)
        ? Transition.to(conversation, apology(burst))
        : Transition.none(conversation);
  }

  private Effect apology(List<Utterance> burst) {
    return new Effect.Say(
        replies.sentence(TextKey.ABSTAIN_AGAIN, replies.human()),
        sequences(burst),
        Optional.empty());
  }

  private static List<Long> sequences(List<Utterance> burst) {
    return burst.stream().map(Utterance::sequence).filter(place -> place > 0).toList();
  }

  private Transition heard(Conversation conversation, List<Utterance> burst, Instant now) {
    Transition all = Transition.none(conversation);
    for (Segment segment : Segment.cut(burst, words)) {
      all = all.then(current -> heard(guide.touched(current, segment, now), segment, now));
    }
    return notice
        .given(all)
        .then(current -> guide.timers(conversation, current, now))
        .then(current -> idleTimer(current, now))
        .then(current -> DeskNews.of(conversation, current, burst, now));
  }

  private Transition heard(Conversation conversation, Segment said, Instant now) {
    if (conversation.owner() instanceof Owner.Closed) {
      return heard(reopened(conversation), said, now);
    }
    Transition made =
        joining
            .heard(conversation, said)
            .orElseGet(() -> owned(conversation, chosen(conversation, said), now));
    // Who was asked for a contact is told what it is by the flow that asked.
    return guide.expected(conversation) == ExpectedAnswer.CONTACT
        ? made
        : impostors.warned(said, made);
  }

  private Transition owned(Conversation conversation, Segment segment, Instant now) {
    return switch (conversation.owner()) {
      case Owner.Bot() ->
          after
              .heard(conversation, segment, now)
              .or(() -> guide.heard(conversation, segment, now))
              .orElseGet(() ->
                  bot.heard(conversation, segment, now)
                      .then(next -> guide.afterwards(next, segment, now)));
      case Owner.Queue waiting ->
          guide
              .heard(conversation, segment, now)
              .orElseGet(() -> queue.heard(conversation, waiting, segment, now));
      case Owner.Agent(_, _) -> agent.heard(conversation, segment);
      case Owner.Closed(_) -> owned(reopened(conversation), segment, now);
    };
  }

  /** What was written as a press of the button whose number or words it is, if it is one's. */
  private Segment chosen(Conversation conversation, Segment said) {
    boolean commenting = conversation.aftercare().filter(Aftercare::commenting).isPresent();
    if (!(said instanceof Segment.Question question) || commenting) {
      return said;
    }
    return conversation
        .offered()
        .chosenBy(question.text(), !guide.wantsValue(conversation))
        .<Segment>map(choice -> new Segment.Pressed(question.sequences(), choice.token()))
        .orElse(said);
  }

  private Transition fired(Conversation conversation, TimerName timer, Instant now) {
    return switch (timer) {
      case IDLE ->
          conversation.owner() instanceof Owner.Bot
              ? Transition.to(closed(conversation, now))
              : Transition.none(conversation);
      case WAITING -> queue.stillWaiting(conversation, now);
      case FLOW_NUDGE, FLOW_SUSPEND, FLOW_SILENCE -> guide.fired(conversation, timer, now);
      case FLOW_REMIND ->
          guide.fired(conversation, timer, now).then(current -> idleTimer(current, now));
    };
  }

  private Transition idleTimer(Conversation conversation, Instant now) {
    Effect timer =
        conversation.owner() instanceof Owner.Bot
            ? new Effect.SetTimer(TimerName.IDLE, now.plus(settings.idleClose()))
            : new Effect.ClearTimer(TimerName.IDLE);
    return Transition.to(conversation, timer);
  }

  private static Conversation reopened(Conversation conversation) {
    return conversation
        .guided(conversation.guidance().at(Optional.empty()))
        .ownedBy(new Owner.Bot());
  }

  private static Conversation closed(Conversation conversation, Instant now) {
    return conversation
        .remembering(conversation.memory().cleared())
        .guided(conversation.guidance().at(Optional.empty()))
        .ownedBy(new Owner.Closed(now));
  }
}
