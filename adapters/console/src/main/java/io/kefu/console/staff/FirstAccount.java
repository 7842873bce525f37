package io.kefu.console.staff;

import io.kefu.console.signin.Passwords;
import io.kefu.core.account.Account;
import io.kefu.core.account.Account.Standing;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.agent.AgentProfile;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the first person in. Where there is no account at all, the first start makes one and prints
 * its one-time password; of nodes that start at the same time, one does. The password is told on
 * the console alone, never in the log.
 */
public final class FirstAccount {

  static final AgentId ADMIN = new AgentId("admin");

  private static final int CAPACITY = 5;

  private final Accounts accounts;
  private final Passwords passwords;
  private final PrintStream console;

  public FirstAccount(Accounts accounts, Passwords passwords, PrintStream console) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.console = console;
  }

  /** Makes the account if there is none. */
  public void ensure() {
    if (accounts.all().isEmpty()) {
      String password = passwords.oneTime();
      if (accounts.addFirst(admin(passwords.hash(password)))) {
        tell(password);
      }
    }
  }

  /** For an operator whom nobody lets in any more: a new one-time password for the account. */
  public void reset() {
    String password = passwords.oneTime();
    String hash = passwords.hash(password);
    accounts.add(admin(hash));
    accounts.change(
        ADMIN,
        account ->
            account
                .withRole(Role.ADMIN)
                .withStanding(Standing.ACTIVE)
                .withSecondFactor(Optional.empty())
                .withPassword(hash, Password.ONE_TIME));
    tell(password);
  }

  private void tell(String password) {
    console.println(
        "kefu: sign in at /agent as "
            + ADMIN
            + " with the one-time password "
            + password
            + " and choose your own");
  }

  private static Account admin(String hash) {
    return new Account(
        new AgentProfile(ADMIN, "Admin", CAPACITY, Set.of()),
        Role.ADMIN,
        new Credentials(hash, Password.ONE_TIME));
  }
}
