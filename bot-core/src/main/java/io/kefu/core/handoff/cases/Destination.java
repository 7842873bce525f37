package io.kefu.core.handoff.cases;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;

/** Where an agent passes a case on to. */
public sealed interface Destination {

  /** Another agent, who has it at once. */
  record ToAgent(AgentId agent) implements Destination {}

  /** A team: back to its old place in the line, for that team's members. */
  record ToTeam(TeamId team) implements Destination {}
}
