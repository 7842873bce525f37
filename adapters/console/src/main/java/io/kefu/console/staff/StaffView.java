package io.kefu.console.staff;

import io.kefu.core.account.Account;
import io.kefu.core.account.Role;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import java.util.List;

/** An account as administrators see it: without anything of its password or second factor. */
record StaffView(
    AgentId id,
    String name,
    Role role,
    boolean enabled,
    int capacity,
    List<String> teams,
    boolean secondFactor) {

  static StaffView of(Account account) {
    return new StaffView(
        account.id(),
        account.name(),
        account.role(),
        account.active(),
        account.profile().capacity(),
        account.profile().teams().stream().map(TeamId::value).sorted().toList(),
        account.credentials().secondFactor().isPresent());
  }

  /** An account and the one-time password that nobody is told again. */
  record WithPassword(StaffView account, String password) {

    static WithPassword of(Staff.Added added) {
      return new WithPassword(StaffView.of(added.account()), added.password());
    }
  }

  /** A one-time password that nobody is told again. */
  record OneTime(String password) {}
}
