package io.kefu.core.handoff.agent;

import io.kefu.core.handoff.AgentId;
import java.util.List;
import java.util.Optional;

/**
 * Who is here. An agent is present while beats come; after the grace time without one the agent is
 * offline, and the cases go back to their old place in the line.
 */
public interface Presence {

  /**
   * Says that the agent is here. An agent that was taken for gone is back in the status of before.
   * Nothing happens for one who signed out or is not on the roster.
   */
  void beat(AgentId agent);

  /**
   * Sets the status, counting as a beat. {@link AgentStatus#OFFLINE} is signing out: open cases go
   * back to the line at once.
   */
  void set(AgentId agent, AgentStatus status);

  /** Everybody on the roster, in the order of ids. */
  List<AgentState> all();

  Optional<AgentState> find(AgentId agent);
}
