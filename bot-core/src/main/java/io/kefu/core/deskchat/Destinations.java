package io.kefu.core.deskchat;

import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.handoff.agent.AgentState;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.cases.Destination;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a case can be passed on to, by what agents call each other. */
public final class Destinations {

  private final Presence presence;

  public Destinations(Presence presence) {
    this.presence = presence;
  }

  /** The agent of this id or name, or the team; empty if there is none or more than one. */
  public Optional<Destination> find(String called) {
    List<AgentProfile> all = profiles();
    List<Destination> found =
        all.stream()
            .filter(agent -> agent.id().value().equals(called) || agent.name().equals(called))
            .<Destination>map(agent -> new Destination.ToAgent(agent.id()))
            .toList();
    if (found.isEmpty()) {
      return all.stream()
          .flatMap(agent -> agent.teams().stream())
          .filter(team -> team.value().equals(called))
          .findFirst()
          .map(Destination.ToTeam::new);
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Everybody and every team. */
  public String names() {
    List<AgentProfile> all = profiles();
    Stream<String> agents = all.stream().map(agent -> agent.name() + " (" + agent.id() + ")");
    Stream<String> teams =
        all.stream().flatMap(agent -> agent.teams().stream()).map(TeamId::value).distinct();
    return Stream.concat(agents, teams).collect(Collectors.joining(" · "));
  }

  private List<AgentProfile> profiles() {
    return presence.all().stream().map(AgentState::profile).toList();
  }
}
