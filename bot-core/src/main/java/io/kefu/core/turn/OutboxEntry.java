package io.kefu.core.turn;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kefu.core.dialog.JoinCode;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.Rating;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage;
import java.time.Instant;

/**
 * A committed effect that waits to be carried out.
 *
 * @param id of the entry in its outbox
 * @param sequence the transcript line of a message to send; 0 for other tasks
 */
public record OutboxEntry(String id, ConversationId conversation, long sequence, Task task) {

  /**
   * What is to be done outside the conversation. Each may be done twice without harm, or nearly so.
   */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  public sealed interface Task {

    /** Send a message through its channel. */
    @JsonTypeName("send")
    record Send(Address to, TranscriptMessage message) implements Task {}

    /** Send what an agent wrote, and tell the desk that the customer was answered. */
    @JsonTypeName("relay")
    record Relay(Address to, TranscriptMessage message, HandoffId handoff) implements Task {}

    /** Give out a code for going on in another channel. */
    @JsonTypeName("issue-code")
    record IssueCode() implements Task {}

    /** Use up a code of another conversation. */
    @JsonTypeName("redeem-code")
    record RedeemCode(JoinCode code) implements Task {}

    /** Tell a conversation that its customer has come to this address. */
    @JsonTypeName("arrive")
    record Arrive(ConversationId target, Address address) implements Task {}

    /** Bring what the customer said here to that conversation. */
    @JsonTypeName("forward")
    record Forward(ConversationId target, InboundItem.Message said) implements Task {}

    /** Put a customer in the line. */
    @JsonTypeName("enqueue")
    record Enqueue(HandoffRequest request) implements Task {}

    /** Lay a case before people; nobody waits for them. */
    @JsonTypeName("report")
    record Report(HandoffRequest request) implements Task {}

    /** Make this a case of the agent, who has taken the conversation over. */
    @JsonTypeName("give-to")
    record GiveTo(HandoffRequest request, AgentId agent) implements Task {}

    /** Tell the desk what is known of a case by now. */
    @JsonTypeName("update-case")
    record UpdateCase(HandoffId handoff, CaseCard card) implements Task {}

    /** Take a customer out of the line. */
    @JsonTypeName("withdraw")
    record Withdraw(HandoffId handoff) implements Task {}

    /** Open a settled case again. */
    @JsonTypeName("reopen")
    record Reopen(HandoffId handoff, Priority priority, Instant at, Instant due) implements Task {}

    /** Tell the desk what was said last; {@code messages} counts what the customer wrote. */
    @JsonTypeName("news")
    record News(HandoffId handoff, LastWord word, int messages) implements Task {}

    /** Tell the desk what the customer thought of the help. */
    @JsonTypeName("rated")
    record Rated(HandoffId handoff, Rating rating) implements Task {}

    /** Write down what was said so far. */
    @JsonTypeName("transcript")
    record WriteTranscript(CaseNumber number) implements Task {}

    /** Tell an agent that what was said did not go to the customer. */
    @JsonTypeName("refuse")
    record Refuse(AgentId agent, MessageId clientMessageId, String text) implements Task {}
  }
}
