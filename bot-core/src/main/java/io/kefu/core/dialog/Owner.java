package io.kefu.core.dialog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who answers the customer. It is part of the state that a commit checks, so the bot never talks
 * over a person, and no two people both own a conversation.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Owner {

  /** The bot answers. */
  @JsonTypeName("bot")
  record Bot() implements Owner {}

  /** The customer waits for a person; the number is known once the line has answered. */
  @JsonTypeName("queue")
  record Queue(HandoffId handoff, Optional<CaseNumber> number, Instant since) implements Owner {}

  /** A person answers; the bot is silent. */
  @JsonTypeName("agent")
  record Agent(AgentId agent, HandoffId handoff) implements Owner {}

  /** Nobody: over until the customer writes again. */
  @JsonTypeName("closed")
  record Closed(Instant at) implements Owner {}
}
