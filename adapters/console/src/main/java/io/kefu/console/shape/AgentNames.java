package io.kefu.console.shape;

import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.handoff.AgentId;
import java.util.Map;
import java.util.stream.Collectors;

/** What agents are called, at one moment; those who left keep their names. */
public record AgentNames(Map<AgentId, String> names) {

  public static AgentNames of(Accounts accounts) {
    return new AgentNames(
        accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name)));
  }

  public String of(AgentId agent) {
    return names.getOrDefault(agent, agent.value());
  }
}
