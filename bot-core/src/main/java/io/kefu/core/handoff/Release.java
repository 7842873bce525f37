package io.kefu.core.handoff;

/** How a case left the hands of an agent, other than to another agent. */
public enum Release {
  /** Back to its old place in the line. */
  REQUEUED,
  /** To the line of a team. */
  TRANSFERRED,
  /** To the bot. */
  GIVEN_BACK,
  /** It is settled. */
  RESOLVED
}
