package io.kefu.core.dialog;

import io.kefu.core.faq.Explanation;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.Rating;
import io.kefu.core.message.Address;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.Reply;
import io.kefu.core.privacy.SecretKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Say this to the customer at an address that is no longer the conversation's own. */
  record Tell(Address to, Reply reply) implements Effect {}

  /** Give out a code for going on in another channel; answered by an event. */
  record IssueCode() implements Effect {}

  /** Use up a code of another conversation; answered by an event. */
  record RedeemCode(JoinCode code) implements Effect {}

  /** Tell that conversation that its customer has come to this address. */
  record Arrive(ConversationId target, Address address) implements Effect {}

  /** Say in that conversation what the customer said in this one, which is a door to it. */
  record Forward(ConversationId target, Address address, Content content, Set<SecretKind> hidden)
      implements Effect {}

  /** Put the customer in the line, or ask for the place if already there; answered by an event. */
  record RequestAgent(HandoffRequest request) implements Effect {}

  /** Take the customer out of the line. */
  record WithdrawRequest(HandoffId handoff) implements Effect {}

  /** Lay a case before people although the customer waits for nobody. */
  record Report(HandoffRequest request) implements Effect {}

  /** Make this a case of the agent. */
  record GiveTo(HandoffRequest request, AgentId agent) implements Effect {}

  /** Tell the desk what more became known about a case. */
  record UpdateCase(HandoffId handoff, CaseCard card) implements Effect {}

  /**
   * Open a settled case again: with its last agent if that one is ready, else at this priority in
   * the line; answered by an event.
   */
  record ReopenCase(HandoffId handoff, Priority priority, Instant at, Instant due)
      implements Effect {}

  /** Tell the desk what the customer wrote last, and how many messages it were. */
  record TellDesk(HandoffId handoff, LastWord word, int messages) implements Effect {}

  /** Tell the desk what the customer thought of the help. */
  record RateCase(HandoffId handoff, Rating rating) implements Effect {}

  /** Write down what was said so far, in a file; answered by an event. */
  record WriteTranscript(CaseNumber number) implements Effect {}

  /** Say to the customer what an agent wrote. */
  record Relay(HandoffId handoff, AgentId agent, String name, MessageId clientMessageId, Reply said)
      implements Effect {}

  /** Tell an agent that this did not go to the customer. */
  record Refuse(AgentId agent, MessageId clientMessageId, Reply said) implements Effect {}

  /** Fire this timer then, instead of any earlier setting of it. */
  record SetTimer(TimerName timer, Instant due) implements Effect {}

  /** Never mind this timer. */
  record ClearTimer(TimerName timer) implements Effect {}

  /** Count this for the reports. */
  record Note(Observation observation) implements Effect {}
}
