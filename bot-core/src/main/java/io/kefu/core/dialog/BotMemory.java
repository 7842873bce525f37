package io.kefu.core.dialog;

import io.kefu.core.faq.EntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the bot keeps in mind between turns.
 *
 * @param answers the answers given lately, oldest first, at most {@link #KEPT_ANSWERS}
 * @param answerCount how many answers were given in all; the last one's number
 * @param clarification the open question which of several entries was meant
 * @param clarificationCount how many clarifications were asked in all; the last one's number
 * @param refusals guesses refused in a row
 * @param abstentions questions not understood in a row
 * @param lastMessage what the customer wrote last, masked and shortened
 */
public record BotMemory(
    List<GivenAnswer> answers,
    int answerCount,
    Optional<Clarification> clarification,
    int clarificationCount,
    int refusals,
    int abstentions,
    String lastMessage) {

  static final int KEPT_ANSWERS = 10;
  private static final int KEPT_CHARACTERS = 200;

  static final BotMemory EMPTY = new BotMemory(List.of(), 0, Optional.empty(), 0, 0, 0, "");

  public BotMemory {
    answers = List.copyOf(answers);
  }

  /** An answer that was shown, and what the customer thought of it. */
  public record GivenAnswer(int number, EntryId entry, int version, Optional<Thumb> thumb) {}

  /** A customer's verdict on an answer. */
  public enum Thumb {
    UP,
    DOWN
  }

  /** A question with several possible meanings, of which the customer was asked to choose one. */
  public record Clarification(int number, List<EntryId> candidates) {}

  /** The entry the customer read last: what a question such as "and if that fails?" refers to. */
  Optional<EntryId> context() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast().entry());
  }

  Optional<GivenAnswer> answer(int number) {
    return answers.stream().filter(given -> given.number() == number).findFirst();
  }

  BotMemory answered(EntryId entry, int version) {
    List<GivenAnswer> kept = new ArrayList<>(answers);
    if (kept.size() == KEPT_ANSWERS) {
      kept.removeFirst();
    }
    kept.add(new GivenAnswer(answerCount + 1, entry, version, Optional.empty()));
    return new BotMemory(
        kept, answerCount + 1, Optional.empty(), clarificationCount, 0, 0, lastMessage);
  }

  BotMemory rated(int number, Thumb thumb) {
    List<GivenAnswer> marked =
        answers.stream().map(a -> a.number() == number ? withThumb(a, thumb) : a).toList();
    return new BotMemory(
        marked, answerCount, clarification, clarificationCount, refusals, abstentions, lastMessage);
  }

  BotMemory clarifying(List<EntryId> candidates) {
    int number = clarificationCount + 1;
    Clarification asked = new Clarification(number, List.copyOf(candidates));
    return new BotMemory(
        answers, answerCount, Optional.of(asked), number, refusals, 0, lastMessage);
  }

  BotMemory refused() {
    return new BotMemory(
        answers, answerCount, Optional.empty(), clarificationCount, refusals + 1, 0, lastMessage);
  }

  BotMemory abstained() {
    return new BotMemory(
        answers,
        answerCount,
        Optional.empty(),
        clarificationCount,
        refusals,
        abstentions + 1,
        lastMessage);
  }

  /** Waits for a person: what was not understood before counts no more after it. */
  BotMemory handedOver() {
    return new BotMemory(
        answers, answerCount, Optional.empty(), clarificationCount, 0, 0, lastMessage);
  }

  /** Forgets what is open and shown, but counts on: the numbers on old buttons stay unique. */
  BotMemory cleared() {
    return new BotMemory(
        List.of(), answerCount, Optional.empty(), clarificationCount, 0, 0, lastMessage);
  }

  /** Without the answer shown last, for a customer who goes one back. */
  BotMemory withoutLastAnswer() {
    List<GivenAnswer> kept = answers.isEmpty() ? answers : answers.subList(0, answers.size() - 1);
    return new BotMemory(
        kept, answerCount, Optional.empty(), clarificationCount, refusals, 0, lastMessage);
  }

  BotMemory heard(String text) {
    int end = Math.min(text.length(), KEPT_CHARACTERS);
    String shortened = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, end)));
    return new BotMemory(
        answers, answerCount, clarification, clarificationCount, refusals, abstentions, shortened);
  }

  private static GivenAnswer withThumb(GivenAnswer given, Thumb thumb) {
    return new GivenAnswer(given.number(), given.entry(), given.version(), Optional.of(thumb));
  }
}
