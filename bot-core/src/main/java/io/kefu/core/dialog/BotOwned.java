package io.kefu.core.dialog;

import io.kefu.core.dialog.BotMemory.GivenAnswer;
import io.kefu.core.dialog.BotMemory.Thumb;
import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Explanation;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.message.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bot answers: greeting, answer, clarification, abstention, verdicts, and the words that work
 * anywhere.
 */
final class BotOwned {

  private static final int REFUSALS_UNTIL_HANDOVER = 2;

  private final FaqIndex faq;
  private final Replies replies;
  private final Handover handover;
  private final Nods nods;

  BotOwned(FaqIndex faq, Replies replies, Handover handover, Nods nods) {
    this.faq = faq;
    this.replies = replies;
    this.handover = handover;
    this.nods = nods;
  }

  Transition heard(Conversation conversation, Segment segment, Instant now) {
    return switch (segment) {
      case Segment.Opening(List<Long> to) -> menu(conversation, TextKey.GREETING, to);
      case Segment.Order order -> ordered(conversation, order, now);
      case Segment.Pressed(List<Long> to, var token) ->
          Press.of(token)
              .map(press -> pressed(conversation, press, to, now))
              .orElseGet(() -> menu(conversation, TextKey.CHOICE_UNKNOWN, to));
      case Segment.Attached(List<Long> to, String label) ->
          Transition.to(conversation, say(replies.attachmentUnread(label), to));
      case Segment.Question question -> asked(conversation, question);
    };
  }

  /** The answer to a question the FAQ is sure of; empty if it is not. */
  Optional<Transition> answerIfSure(Conversation conversation, Segment.Question question) {
    return answerIfSure(conversation, question, question(conversation, question), 0);
  }

  /**
   * The answer to a question that is one by itself, and not only after what was read last; empty if
   * the FAQ is less sure than this.
   */
  Optional<Transition> answerIfSureByItself(
      Conversation conversation, Segment.Question question, double least) {
    Question alone = new Question(question.text(), Optional.empty());
    return answerIfSure(conversation, question, alone, least);
  }

  private Optional<Transition> answerIfSure(
      Conversation conversation, Segment.Question question, Question asked, double least) {
    return faq.decide(asked) instanceof Decision.Answer sure && sure.confidence() >= least
        ? Optional.of(answered(heard(conversation, question), question, sure))
        : Optional.empty();
  }

  private Transition ordered(Conversation conversation, Segment.Order order, Instant now) {
    List<Long> to = order.sequences();
    return switch (order.command()) {
      case HUMAN -> handOver(conversation, HandoffReason.ASKED, TextKey.HANDOFF_ASKED, to, now);
      case BACK -> back(conversation, to);
      case RESTART -> menu(cleared(conversation), TextKey.GREETING_AGAIN, to);
      case LEAVE ->
          Transition.to(
              cleared(conversation).ownedBy(new Owner.Closed(now)),
              say(replies.sentence(TextKey.FAREWELL), to));
      case GREETING, CONTINUE, SWITCH -> menu(conversation, TextKey.GREETING_AGAIN, to);
      case THANKS -> Transition.to(conversation, say(replies.sentence(TextKey.THANKS), to));
      case NONE_OF_THESE ->
          conversation.memory().clarification().isPresent()
              ? refused(conversation, to, now)
              : menu(conversation, TextKey.CLARIFY_REFUSED, to);
    };
  }

  private Transition pressed(Conversation conversation, Press press, List<Long> to, Instant now) {
    return switch (press) {
      case Press.Ask(EntryId entry) -> chosen(conversation, entry, to);
      case Press.NoneOfThese(int number) ->
          conversation.memory().clarification().filter(open -> open.number() == number).isPresent()
              ? refused(conversation, to, now)
              : menu(conversation, TextKey.CHOICE_STALE, to);
      case Press.Rate(int number, Thumb thumb) -> rated(conversation, number, thumb, to);
      case Press.Human() ->
          handOver(conversation, HandoffReason.ASKED, TextKey.HANDOFF_ASKED, to, now);
      case Press.LeaveLine _,
          Press.Guide _,
          Press.InFlow _,
          Press.Resume _,
          Press.Shelve _,
          Press.Stars _,
          Press.Comment _,
          Press.Transcript _ ->
          menu(conversation, TextKey.CHOICE_STALE, to);
    };
  }

  private Transition asked(Conversation conversation, Segment.Question question) {
    if (nods.is(question.text())) {
      return nodded(conversation, question);
    }
    if (CommandWords.isWordless(question.text())) {
      return menu(conversation, TextKey.GREETING_AGAIN, question.sequences());
    }
    Conversation heard = heard(conversation, question);
    Decision decision = faq.decide(question(conversation, question));
    return switch (decision) {
      case Decision.Answer sure -> answered(heard, question, sure);
      case Decision.Clarify unsure -> clarified(heard, question, unsure);
      case Decision.Abstain lost -> abstained(heard, question, lost.explanation());
    };
  }

  /** A guess that was right is answered; anything else needs no more than a kind word. */
  private Transition nodded(Conversation conversation, Segment.Question question) {
    List<Long> to = question.sequences();
    return conversation
        .memory()
        .clarification()
        .map(BotMemory.Clarification::candidates)
        .filter(candidates -> candidates.size() == 1 && nods.isYes(question.text()))
        .map(candidates -> chosen(conversation, candidates.getFirst(), to))
        .orElseGet(() -> Transition.to(conversation, say(replies.sentence(TextKey.NOD), to)));
  }

  private Transition answered(
      Conversation conversation, Segment.Question question, Decision.Answer sure) {
    List<FaqEntry> entries =
        sure.answers().stream().map(Match::entry).flatMap(id -> faq.find(id).stream()).toList();
    Transition shown =
        show(conversation, entries, question.sequences(), Optional.of(sure.explanation()));
    return replies.warned(shown, question.hidden());
  }

  private Transition clarified(
      Conversation conversation, Segment.Question question, Decision.Clarify unsure) {
    List<EntryId> candidates = unsure.candidates().stream().map(Match::entry).toList();
    BotMemory memory = conversation.memory().clarifying(candidates);
    Reply reply = replies.clarification(candidates, memory.clarificationCount());
    return Transition.to(
        conversation.remembering(memory),
        say(replies.withWarning(reply, question.hidden()), question, unsure.explanation()),
        new Effect.Note(new Observation.Clarified()));
  }

  private Transition abstained(
      Conversation conversation, Segment.Question question, Explanation why) {
    BotMemory memory = conversation.memory().abstained();
    TextKey key = memory.abstentions() > 1 ? TextKey.ABSTAIN_AGAIN : TextKey.ABSTAIN;
    return Transition.to(
        conversation.remembering(memory),
        say(replies.withWarning(replies.menu(key), question.hidden()), question, why),
        new Effect.Note(new Observation.Abstained()));
  }

  private Transition chosen(Conversation conversation, EntryId id, List<Long> to) {
    return faq.find(id)
        .map(entry -> show(conversation, List.of(entry), to, Optional.empty()))
        .orElseGet(() -> menu(conversation, TextKey.CHOICE_STALE, to));
  }

  private Transition show(
      Conversation conversation, List<FaqEntry> entries, List<Long> to, Optional<Explanation> why) {
    List<Effect> effects = new ArrayList<>();
    BotMemory memory = conversation.memory();
    for (FaqEntry entry : entries.reversed()) {
      memory = memory.answered(entry.id(), entry.version());
      effects.add(new Effect.Note(new Observation.Answered(entry.id())));
    }
    effects.addFirst(new Effect.Say(replies.answers(entries, memory.answerCount()), to, why));
    return new Transition(conversation.remembering(memory), effects);
  }

  private Transition rated(Conversation conversation, int number, Thumb thumb, List<Long> to) {
    Optional<GivenAnswer> given = conversation.memory().answer(number);
    if (given.isEmpty()) {
      return menu(conversation, TextKey.CHOICE_STALE, to);
    }
    if (given.get().thumb().equals(Optional.of(thumb))) {
      return Transition.to(conversation, say(replies.sentence(TextKey.RATED_ALREADY), to));
    }
    Reply thanks =
        switch (thumb) {
          case UP -> replies.sentence(TextKey.RATED_UP);
          case DOWN -> replies.menu(TextKey.RATED_DOWN, given.get().entry());
        };
    return Transition.to(
        conversation.remembering(conversation.memory().rated(number, thumb)),
        say(thanks, to),
        new Effect.Note(new Observation.Rated(given.get().entry(), thumb)));
  }

  private Transition refused(Conversation conversation, List<Long> to, Instant now) {
    Conversation next = conversation.remembering(conversation.memory().refused());
    return next.memory().refusals() >= REFUSALS_UNTIL_HANDOVER
        ? handOver(next, HandoffReason.NOT_UNDERSTOOD, TextKey.HANDOFF_NOT_UNDERSTOOD, to, now)
        : menu(next, TextKey.CLARIFY_REFUSED, to);
  }

  private Transition back(Conversation conversation, List<Long> to) {
    BotMemory memory = conversation.memory();
    if (memory.clarification().isEmpty() && memory.answers().size() > 1) {
      BotMemory before = memory.withoutLastAnswer();
      EntryId previous = before.answers().getLast().entry();
      return chosen(conversation.remembering(before.withoutLastAnswer()), previous, to);
    }
    return menu(cleared(conversation), TextKey.BACK_TO_START, to);
  }

  private Transition handOver(
      Conversation conversation, HandoffReason reason, TextKey said, List<Long> to, Instant now) {
    return handover.begin(conversation, Handover.Cause.of(reason), replies.sentence(said), to, now);
  }

  private Transition menu(Conversation conversation, TextKey key, List<Long> to) {
    return Transition.to(conversation, say(replies.menu(key), to));
  }

  private static Question question(Conversation conversation, Segment.Question question) {
    return new Question(question.text(), conversation.memory().context());
  }

  private static Conversation heard(Conversation conversation, Segment.Question question) {
    return conversation.remembering(conversation.memory().heard(question.text()));
  }

  private static Conversation cleared(Conversation conversation) {
    return conversation.remembering(conversation.memory().cleared());
  }

  private static Effect say(Reply reply, List<Long> to) {
    return new Effect.Say(reply, to, Optional.empty());
  }

  private static Effect say(Reply reply, Segment.Question question, Explanation why) {
    return new Effect.Say(reply, question.sequences(), Optional.of(why));
  }
}
