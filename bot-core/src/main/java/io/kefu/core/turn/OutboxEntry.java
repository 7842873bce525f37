package io.kefu.core.turn;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.message.Address;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;

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

    /** Put a customer in the line. */
    @JsonTypeName("enqueue")
    record Enqueue(HandoffRequest request) implements Task {}

    /** Lay a case before people; nobody waits for them. */
    @JsonTypeName("report")
    record Report(HandoffRequest request) implements Task {}

    /** Tell the desk what is known of a case by now. */
    @JsonTypeName("update-case")
    record UpdateCase(HandoffId handoff, CaseCard card) implements Task {}

    /** Take a customer out of the line. */
    @JsonTypeName("withdraw")
    record Withdraw(HandoffId handoff) implements Task {}
  }
}
