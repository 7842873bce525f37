package io.kefu.core.deskchat;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ConversationId;

/**
 * A case's thread, and how much of the case it shows by now. Stored as JSON.
 *
 * @param standing how the case stands, in the words of {@link Standing#of}
 * @param line the last line of the transcript that is shown
 * @param note the last note
 * @param failure the last line whose failure was told
 * @param withdrawals how many lines are told to be taken back
 */
public record CaseThread(
    HandoffId handoff,
    ConversationId conversation,
    ThreadId thread,
    Card card,
    String standing,
    long line,
    long note,
    long failure,
    int withdrawals,
    DeskChat.Standing state) {

  /**
   * The case card as it is shown.
   *
   * @param message its id; empty if it is still to be posted
   * @param text as it reads
   */
  public record Card(String message, String text) {

    static final Card NONE = new Card("", "");
  }

  CaseThread with(Card posted) {
    return new CaseThread(
        handoff, conversation, thread, posted, standing, line, note, failure, withdrawals, state);
  }

  CaseThread with(DeskChat.Standing changed) {
    return new CaseThread(
        handoff, conversation, thread, card, standing, line, note, failure, withdrawals, changed);
  }

  /** The same with one more line shown. */
  CaseThread upTo(long shown) {
    return new CaseThread(
        handoff, conversation, thread, card, standing, shown, note, failure, withdrawals, state);
  }

  CaseThread upTo(News news) {
    return new CaseThread(
        handoff,
        conversation,
        thread,
        card,
        news.standing(),
        news.line(),
        news.note(),
        news.failure(),
        news.withdrawals(),
        state);
  }
}
