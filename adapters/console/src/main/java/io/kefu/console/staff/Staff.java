package io.kefu.console.staff;

import io.kefu.console.signin.Passwords;
import io.kefu.console.signin.SecurityLog;
import io.kefu.core.account.Account;
import io.kefu.core.account.Account.Standing;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.deskchat.AccountLinks;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.handoff.agent.Roster;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.message.ChannelId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What administrators do with accounts; the desk's roster follows. */
public final class Staff {

  private final Accounts accounts;
  private final Passwords passwords;
  private final Roster roster;
  private final AccountLinks links;
  private final AuditLog audit;
  private final SecurityLog security;

  public Staff(
      Accounts accounts,
      Passwords passwords,
      Roster roster,
      AccountLinks links,
      AuditLog audit,
      SecurityLog security) {
    this.links = links;
    this.security = security;
    this.accounts = accounts;
    this.passwords = passwords;
    this.roster = roster;
    this.audit = audit;
  }

  /** What an account is to be; what is empty stays. */
  record Wish(
      Optional<String> name,
      Optional<Role> role,
      Optional<Boolean> enabled,
      Optional<Integer> capacity,
      Optional<Set<TeamId>> teams) {

    /** Whether it would take somebody's own rights away. */
    boolean locksOut() {
      return enabled.filter(it -> !it).isPresent()
          || role.filter(it -> it != Role.ADMIN).isPresent();
    }
  }

  /** A new account and its one-time password, which nobody is told again. */
  record Added(Account account, String password) {

    @Override
    public String toString() {
      return "Added[]";
    }
  }

  List<Account> all() {
    return accounts.all();
  }

  /** Adds an account; empty if the id is taken. */
  Optional<Added> add(AgentId by, AgentProfile profile, Role role) {
    String password = passwords.oneTime();
    Account account =
        new Account(profile, role, new Credentials(passwords.hash(password), Password.ONE_TIME));
    if (!accounts.add(account)) {
      return Optional.empty();
    }
    roster.put(profile);
    audit.add(by, "account-add", Optional.empty(), profile.id() + " " + role.json());
    security.done(SecurityLog.Event.ACCOUNT_ADD, by);
    return Optional.of(new Added(account, password));
  }

  /** Changes an account; empty if there is none. */
  Optional<Account> change(AgentId by, AgentId id, Wish wish) {
    Optional<Account> changed = accounts.change(id, account -> changed(account, wish));
    changed.ifPresent(account -> {
      if (account.active()) {
        roster.put(account.profile());
      } else {
        roster.remove(id);
        unlink(by, id);
      }
      audit.add(by, "account-change", Optional.empty(), told(account));
      security.done(SecurityLog.Event.ACCOUNT_CHANGE, by);
    });
    return changed;
  }

  /**
   * Gives an account a one-time password, which ends its sessions and links; empty if there is
   * none.
   */
  Optional<String> reset(AgentId by, AgentId id) {
    String password = passwords.oneTime();
    String hash = passwords.hash(password);
    Optional<Account> changed =
        accounts.change(id, account -> account.withPassword(hash, Password.ONE_TIME));
    changed.ifPresent(_ -> {
      unlink(by, id);
      audit.add(by, "account-reset", Optional.empty(), id.value());
      security.done(SecurityLog.Event.ACCOUNT_RESET, by);
    });
    return changed.map(_ -> password);
  }

  /**
   * Ends an account's second factor, for whom its app and codes are lost; sessions and links end.
   */
  boolean endFactor(AgentId by, AgentId id) {
    boolean had = accounts.find(id).flatMap(it -> it.credentials().secondFactor()).isPresent();
    if (had) {
      unlink(by, id);
      accounts.change(id, account -> account.withSecondFactor(Optional.empty()));
      audit.add(by, "factor-reset", Optional.empty(), id.value());
      security.done(SecurityLog.Event.FACTOR_RESET, by);
    }
    return had;
  }

  /** Whoever was let in by what is no longer good must not go on speaking in a chat program. */
  private void unlink(AgentId by, AgentId id) {
    for (ChannelId channel : links.of(id)) {
      links.remove(id, channel);
      audit.add(by, "unlink", Optional.empty(), id + " " + channel);
    }
  }

  private static Account changed(Account account, Wish wish) {
    AgentProfile profile = account.profile();
    Account changed =
        account
            .withProfile(
                new AgentProfile(
                    profile.id(),
                    wish.name().orElse(profile.name()),
                    wish.capacity().orElse(profile.capacity()),
                    wish.teams().orElse(profile.teams())))
            .withRole(wish.role().orElse(account.role()));
    Standing standing =
        wish.enabled()
            .map(enabled -> enabled ? Standing.ACTIVE : Standing.DISABLED)
            .orElse(account.standing());
    return standing == account.standing() ? changed : changed.withStanding(standing);
  }

  private static String told(Account account) {
    return account.id() + " " + account.role().json() + (account.active() ? "" : " disabled");
  }
}
