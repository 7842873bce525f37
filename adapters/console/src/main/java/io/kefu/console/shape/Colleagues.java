package io.kefu.console.shape;

import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.agent.AgentState;
import io.kefu.core.handoff.agent.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who may sit at the desk, and how they are. */
public final class Colleagues {

  private final Accounts accounts;
  private final Presence presence;

  public Colleagues(Accounts accounts, Presence presence) {
    this.accounts = accounts;
    this.presence = presence;
  }

  /** In the order of ids; without disabled accounts. */
  public List<AgentRow> all() {
    Map<AgentId, AgentState> states =
        presence.all().stream()
            .collect(Collectors.toMap(state -> state.profile().id(), Function.identity()));
    return accounts.all().stream()
        .filter(Account::active)
        .map(account -> AgentRow.of(account, Optional.ofNullable(states.get(account.id()))))
        .toList();
  }

  public AgentRow of(Account account) {
    return AgentRow.of(account, presence.find(account.id()));
  }

  public Optional<AgentRow> find(AgentId agent) {
    return accounts
        .find(agent)
        .filter(Account::active)
        .map(account -> AgentRow.of(account, presence.find(agent)));
  }
}
