package io.kefu.console.signin;

import io.kefu.core.account.Account;
import io.kefu.core.account.Account.Password;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.SessionToken;
import io.kefu.core.account.Sessions;
import io.kefu.core.account.SignInAttempts;
import io.kefu.core.handoff.AgentId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Signs people in and out. */
public final class SignIn {

  private final Accounts accounts;
  private final Sessions sessions;
  private final SignInAttempts attempts;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final SecurityLog security;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public SignIn(
      Accounts accounts,
      Sessions sessions,
      SignInAttempts attempts,
      Passwords passwords,
      PasswordRules rules,
      SecurityLog security,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.attempts = attempts;
    this.passwords = passwords;
    this.rules = rules;
    this.security = security;
    this.clock = clock;
  }

  /** What became of a wish to sign in, or to choose another password. */
  sealed interface Outcome {

    /** A new session; whatever the browser had before is worth nothing. */
    record Good(SessionToken token, Account account) implements Outcome {}

    /** Name or password are wrong, or the account is disabled: which, is not told. */
    record Failed() implements Outcome {}

    /** Too many have failed. */
    record Locked(Duration time) implements Outcome {}

    /** The new password is not fit. */
    record Unfit(PasswordRules.Fault fault) implements Outcome {}
  }

  /** Signs in; an unknown name costs as much work as a wrong password. */
  Outcome signIn(String typedName, String password, String address) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    Optional<Account> named =
        AgentId.isValid(name) ? accounts.find(new AgentId(name)) : Optional.empty();
    Optional<AgentId> known = named.map(Account::id);
    return switch (attempts.begin(name, address, clock.instant())) {
      case SignInAttempts.Verdict.Wait(Duration time) -> locked(known, address, time);
      case SignInAttempts.Verdict.Go() -> {
        Optional<Account> account = proven(named, password).filter(Account::active);
        account.ifPresent(_ -> attempts.succeeded(name, address));
        yield account.<Outcome>map(this::open).orElseGet(() -> failed(known, address, "sign-in"));
      }
    };
  }

  /** Chooses another password, which ends all sessions of the account and begins a new one. */
  Outcome choose(Account account, String old, String chosen, String address) {
    String name = account.id().value();
    return switch (attempts.begin(name, address, clock.instant())) {
      case SignInAttempts.Verdict.Wait(Duration time) ->
          locked(Optional.of(account.id()), address, time);
      case SignInAttempts.Verdict.Go() -> {
        if (!passwords.matches(old, account.passwordHash())) {
          yield failed(Optional.of(account.id()), address, "password");
        }
        attempts.succeeded(name, address);
        Optional<PasswordRules.Fault> fault = rules.fault(account, old, chosen);
        yield fault.<Outcome>map(Outcome.Unfit::new).orElseGet(() -> replace(account, chosen));
      }
    };
  }

  void signOut(SessionToken token) {
    sessions.end(token);
  }

  private Outcome failed(Optional<AgentId> account, String address, String what) {
    security.failed(SecurityLog.Event.SIGN_IN_FAILED, account, address, what);
    return new Outcome.Failed();
  }

  private Outcome locked(Optional<AgentId> account, String address, Duration time) {
    security.failed(SecurityLog.Event.LOCKED, account, address, "");
    return new Outcome.Locked(time);
  }

  private Optional<Account> proven(Optional<Account> account, String password) {
    if (account.isEmpty()) {
      passwords.matchesNobody(password);
      return Optional.empty();
    }
    return account.filter(it -> passwords.matches(password, it.passwordHash()));
  }

  /** Only if nobody has reset the password, or disabled the account, in the meantime. */
  private Outcome replace(Account account, String chosen) {
    String hash = passwords.hash(chosen);
    Account changed =
        accounts
            .change(
                account.id(),
                now ->
                    now.generation() == account.generation()
                        ? now.withPassword(hash, Password.CHOSEN)
                        : now)
            .orElse(account);
    return changed.passwordHash().equals(hash) ? open(changed) : new Outcome.Failed();
  }

  private Outcome open(Account account) {
    SessionToken token = SessionToken.random(random);
    sessions.open(token, account, clock.instant());
    return new Outcome.Good(token, account);
  }
}
