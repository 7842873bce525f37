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
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public SignIn(
      Accounts accounts,
      Sessions sessions,
      SignInAttempts attempts,
      Passwords passwords,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.attempts = attempts;
    this.passwords = passwords;
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
    return switch (attempts.begin(name, address, clock.instant())) {
      case SignInAttempts.Verdict.Wait(Duration time) -> new Outcome.Locked(time);
      case SignInAttempts.Verdict.Go() -> {
        Optional<Account> account = proven(name, password).filter(Account::active);
        account.ifPresent(_ -> attempts.succeeded(name, address));
        yield account.<Outcome>map(this::open).orElseGet(Outcome.Failed::new);
      }
    };
  }

  /** Chooses another password, which ends all sessions of the account and begins a new one. */
  Outcome choose(Account account, String old, String chosen, String address) {
    String name = account.id().value();
    return switch (attempts.begin(name, address, clock.instant())) {
      case SignInAttempts.Verdict.Wait(Duration time) -> new Outcome.Locked(time);
      case SignInAttempts.Verdict.Go() -> {
        if (!passwords.matches(old, account.passwordHash())) {
          yield new Outcome.Failed();
        }
        attempts.succeeded(name, address);
        Optional<PasswordRules.Fault> fault = PasswordRules.fault(account.id(), old, chosen);
        yield fault.<Outcome>map(Outcome.Unfit::new).orElseGet(() -> replace(account, chosen));
      }
    };
  }

  void signOut(SessionToken token) {
    sessions.end(token);
  }

  private Optional<Account> proven(String name, String password) {
    Optional<Account> account =
        AgentId.isValid(name) ? accounts.find(new AgentId(name)) : Optional.empty();
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
