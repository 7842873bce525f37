package io.kefu.core.handoff.agent;

import io.kefu.core.handoff.AgentId;

/** Who belongs to the desk; the accounts tell it. */
public interface Roster {

  /** Adds an agent, or changes what is known of one; status and cases stay. */
  void put(AgentProfile profile);

  /** Takes an agent off the desk; open cases go back to their old place in the line. */
  void remove(AgentId agent);
}
