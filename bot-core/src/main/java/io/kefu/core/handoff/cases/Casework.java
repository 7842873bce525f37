package io.kefu.core.handoff.cases;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import java.time.Instant;

/**
 * What the agent who has a case can do with it. Each call is one atomic step and refused if the
 * case is not (or no longer) with this agent; the conversation follows right after.
 */
public interface Casework {

  /** Passes it on. */
  Change transfer(HandoffId handoff, AgentId by, Destination to);

  /** Puts it back in its old place in the line; the customer is told. */
  Change requeue(HandoffId handoff, AgentId by);

  /** Lets the bot go on. */
  Change giveBack(HandoffId handoff, AgentId by);

  /** Closes it; the customer is asked for a rating, and a new message within a day reopens it. */
  Change resolve(HandoffId handoff, AgentId by);

  /** Lays it aside until then, or until the customer writes. */
  Change snooze(HandoffId handoff, AgentId by, Instant until);
}
