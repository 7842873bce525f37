package io.kefu.core.redis.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.handoff.agent.AgentState;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.agent.Roster;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.turn.DeskCourier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Agents as hashes; whoever's last beat is too long ago is offline, whatever the hash says. */
public final class RedisPresence implements Presence, Roster {

  private static final RedisScript ROSTER = RedisScript.ofDesk("roster");
  private static final RedisScript DISMISS = RedisScript.ofDesk("dismiss");
  private static final RedisScript STATUS = RedisScript.ofDesk("status");
  private static final RedisScript BEAT = RedisScript.ofDesk("beat");
  private static final RedisScript AGENTS = RedisScript.ofDesk("agents");

  private final RedisDesk desk;
  private final DeskCourier courier;
  private final AutomaticAssignment automatic;

  public RedisPresence(RedisDesk desk, DeskCourier courier) {
    this.desk = desk;
    this.courier = courier;
    this.automatic = new AutomaticAssignment(desk, courier);
  }

  @Override
  public void put(AgentProfile profile) {
    desk.step(
        ROSTER,
        profile.id().value(),
        profile.name(),
        String.valueOf(profile.capacity()),
        profile.teams().stream().map(TeamId::value).sorted().collect(Collectors.joining(" ")));
    automatic.drain();
  }

  @Override
  public void remove(AgentId agent) {
    courier.deliver(desk.step(DISMISS, agent.value()).words());
    automatic.drain();
  }

  @Override
  public void beat(AgentId agent) {
    if (desk.step(BEAT, agent.value()).status().equals("back")) {
      automatic.drain();
    }
  }

  @Override
  public void set(AgentId agent, AgentStatus status) {
    courier.deliver(desk.step(STATUS, agent.value(), status.name()).words());
    automatic.drain();
  }

  @Override
  public List<AgentState> all() {
    return desk.run(AGENTS, List.of(), "").stream().map(this::state).toList();
  }

  @Override
  public Optional<AgentState> find(AgentId agent) {
    return desk.run(AGENTS, List.of(), agent.value()).stream().map(this::state).findFirst();
  }

  private AgentState state(Object answer) {
    List<?> parts = (List<?>) answer;
    Map<String, String> fields = StoredCases.fields((List<?>) parts.get(2));
    boolean here = parts.get(3).equals(1L);
    return new AgentState(
        new AgentProfile(
            new AgentId((String) parts.get(0)),
            field(fields, "name"),
            Integer.parseInt(field(fields, "capacity")),
            teams(field(fields, "teams"))),
        here ? AgentStatus.valueOf(field(fields, "status")) : AgentStatus.OFFLINE,
        Math.toIntExact((Long) parts.get(1)));
  }

  private static Set<TeamId> teams(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(TeamId::new)
        .collect(Collectors.toSet());
  }

  private static String field(Map<String, String> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }
}
