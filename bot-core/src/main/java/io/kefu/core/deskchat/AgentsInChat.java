package io.kefu.core.deskchat;

import io.kefu.core.handoff.AgentId;
import java.time.Instant;
import java.util.Set;

/** Which agents were heard of in a chat program, and when; known to every node. */
public interface AgentsInChat {

  void heard(AgentId agent, Instant at);

  /** Those heard of since then. */
  Set<AgentId> since(Instant moment);
}
