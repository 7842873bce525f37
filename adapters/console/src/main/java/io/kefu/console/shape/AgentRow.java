package io.kefu.console.shape;

import io.kefu.core.account.Account;
import io.kefu.core.account.Role;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentState;
import io.kefu.core.handoff.agent.AgentStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Somebody of the desk, as colleagues see them. */
public record AgentRow(
    AgentId id,
    String name,
    Role role,
    String status,
    int load,
    int capacity,
    SortedSet<String> teams) {

  public static AgentRow of(Account account, Optional<AgentState> state) {
    return new AgentRow(
        account.id(),
        account.name(),
        account.role(),
        status(state.map(AgentState::status).orElse(AgentStatus.OFFLINE)),
        state.map(AgentState::load).orElse(0),
        account.profile().capacity(),
        account.profile().teams().stream()
            .map(TeamId::value)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static String status(AgentStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
