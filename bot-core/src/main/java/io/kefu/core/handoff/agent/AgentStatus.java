package io.kefu.core.handoff.agent;

/** Whether an agent can be given cases. */
public enum AgentStatus {
  /** Here, and takes new cases. */
  READY,
  /** Here for the cases at hand, but takes no new ones unasked. */
  AWAY,
  /** Not here: has signed out, or has not been heard of for longer than the grace time. */
  OFFLINE
}
