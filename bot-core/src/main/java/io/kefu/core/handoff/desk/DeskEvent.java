package io.kefu.core.handoff.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;

/** Something that agents must see at once; what it is about is looked up. */
public sealed interface DeskEvent {

  /** Grows with every event, in the order of {@link DeskFeed#compare}. */
  String version();

  /** A case is new or not what it was. */
  record CaseChanged(String version, HandoffId handoff) implements DeskEvent {}

  /** An agent's profile, status or load is not what it was; may be off the roster. */
  record AgentChanged(String version, AgentId agent) implements DeskEvent {}

  /**
   * What an agent wrote was not sent, since the case was no longer the agent's.
   *
   * @param text as it would have been sent, masked
   */
  record Refused(
      String version,
      AgentId agent,
      ConversationId conversation,
      MessageId clientMessageId,
      String text)
      implements DeskEvent {}
}
