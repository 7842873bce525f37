package io.kefu.core.redis.account;

import io.kefu.core.account.Account;
import io.kefu.core.account.Account.Standing;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.account.SecondFactor;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentProfile;
import java.util.Optional;
import java.util.Set;

/** An account as it is stored: all its members side by side. */
record StoredAccount(
    AgentId id,
    String name,
    Role role,
    Standing standing,
    String passwordHash,
    Password password,
    long generation,
    int capacity,
    Set<TeamId> teams,
    Optional<SecondFactor> secondFactor) {

  static StoredAccount of(Account account) {
    AgentProfile profile = account.profile();
    Credentials credentials = account.credentials();
    return new StoredAccount(
        profile.id(),
        profile.name(),
        account.role(),
        account.standing(),
        credentials.passwordHash(),
        credentials.password(),
        credentials.generation(),
        profile.capacity(),
        profile.teams(),
        credentials.secondFactor());
  }

  Account account() {
    return new Account(
        new AgentProfile(id, name, capacity, teams),
        role,
        standing,
        new Credentials(passwordHash, password, generation, secondFactor));
  }

  @Override
  public String toString() {
    return "StoredAccount[" + id + "]";
  }
}
