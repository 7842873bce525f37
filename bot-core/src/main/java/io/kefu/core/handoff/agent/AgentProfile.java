package io.kefu.core.handoff.agent;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import java.util.Set;

/**
 * What the desk must know of an agent.
 *
 * @param name as customers and colleagues read it
 * @param capacity how many cases at once are given to the agent unasked; claiming by hand is never
 *     limited
 * @param teams whose cases the agent takes, besides those of nobody
 */
public record AgentProfile(AgentId id, String name, int capacity, Set<TeamId> teams) {

  public AgentProfile {
    teams = Set.copyOf(teams);
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity below zero");
    }
  }
}
