package io.kefu.discord.desk;

import io.kefu.core.deskchat.Rank;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Which of the server's roles, by their ids, let somebody act at the desk.
 *
 * @param agents empty if whoever is linked may
 * @param supervisors empty if whoever's account may; they are agents as well
 */
public record Roles(Set<String> agents, Set<String> supervisors) {

  public Roles {
    agents = Set.copyOf(agents);
    supervisors = Set.copyOf(supervisors);
  }

  /** What somebody with these roles may do at most. */
  public Rank rank(Collection<String> held) {
    boolean agent = agents.isEmpty() || !Collections.disjoint(agents, held);
    if (supervisors.isEmpty()) {
      return agent ? Rank.SUPERVISOR : Rank.NOBODY;
    }
    if (!Collections.disjoint(supervisors, held)) {
      return Rank.SUPERVISOR;
    }
    return agent ? Rank.AGENT : Rank.NOBODY;
  }
}
