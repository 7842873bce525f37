package io.kefu.core.dialog;

import io.kefu.core.faq.Explanation;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.message.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a turn wants done. Effects take place if, and only if, the turn is committed. */
public sealed interface Effect {

  /**
   * Say this to the customer.
   *
   * @param inReplyTo sequences of the customer's messages that this answers; empty if the bot
   *     speaks unasked
   * @param why how the FAQ came to this, for agents; never shown to customers
   */
  record Say(Reply reply, List<Long> inReplyTo, Optional<Explanation> why) implements Effect {}

  /** Put the customer in the line, or ask for the place if already there; answered by an event. */
  record RequestAgent(HandoffRequest request) implements Effect {}

  /** Take the customer out of the line. */
  record WithdrawRequest(HandoffId handoff) implements Effect {}

  /** Lay a case before people although the customer waits for nobody. */
  record Report(HandoffRequest request) implements Effect {}

  /** What is known of an open case is more by now. */
  record UpdateCase(HandoffId handoff, CaseCard card) implements Effect {}

  /** Fire this timer then, instead of any earlier setting of it. */
  record SetTimer(TimerName timer, Instant due) implements Effect {}

  /** Never mind this timer. */
  record ClearTimer(TimerName timer) implements Effect {}

  /** Count this for the reports. */
  record Note(Observation observation) implements Effect {}
}
