package io.kefu.console.signin;

import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.SessionToken;
import io.kefu.core.account.Sessions;
import io.kefu.core.account.SignInAttempts;
import io.kefu.core.handoff.AgentId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Signs people in and out. */
public final class SignIn {

  private final Accounts accounts;
  private final Sessions sessions;
  private final SignInAttempts attempts;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final SecondFactors factors;
  private final SecurityLog security;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public SignIn(
      Accounts accounts,
      Sessions sessions,
      SignInAttempts attempts,
      Passwords passwords,
      PasswordRules rules,
      SecondFactors factors,
      SecurityLog security,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.attempts = attempts;
    this.passwords = passwords;
    this.rules = rules;
    this.factors = factors;
    this.security = security;
    this.clock = clock;
  }

  /** What became of a wish to sign in, or to choose another password. */
  sealed interface Outcome {

    /** A new session; whatever the browser had before is worth nothing. */
    record Good(SessionToken token, Account account) implements Outcome {}

    /** Name or password are wrong, or the account is disabled: which, is not told. */
    record Failed() implements Outcome {}

    /** The password is right, and a code of the second factor is needed too. */
    record CodeWanted() implements Outcome {}

    /** A new session, and the codes on paper of the new second factor. */
    record Enrolled(SessionToken token, Account account, List<String> onPaper) implements Outcome {

      @Override
      public String toString() {
        return "Enrolled[]";
      }
    }

    /** Too many have failed. */
    record Locked(Duration time) implements Outcome {}

    /** The new password is not fit. */
    record Unfit(PasswordRules.Fault fault) implements Outcome {}
  }

  /** Signs in; an unknown name costs as much work as a wrong password. */
  Outcome signIn(String typedName, String password, Optional<String> code, String address) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    Optional<Account> named =
        AgentId.isValid(name) ? accounts.find(new AgentId(name)) : Optional.empty();
    Optional<AgentId> known = named.map(Account::id);
    return switch (attempts.begin(name, address, clock.instant())) {
      case SignInAttempts.Verdict.Wait(Duration time) -> locked(known, address, time);
      case SignInAttempts.Verdict.Go() -> {
        Optional<Account> account = proven(named, password).filter(Account::active);
        if (account.isEmpty()) {
          yield failed(known, address, "sign-in");
        }
        if (account.get().credentials().secondFactor().isPresent()) {
          if (code.isEmpty()) {
            attempts.halfway(name, address);
            yield new Outcome.CodeWanted();
          }
          if (!factors.proves(account.get(), code.get())) {
            yield failed(known, address, "code");
          }
        }
        attempts.succeeded(name, address);
        yield open(account.get());
      }
    };
  }

  /** Sets a second factor up, which ends all sessions of the account and begins a new one. */
  Outcome enrol(Account account, String password, String proposal, String code, String address) {
    return proving(
        account,
        password,
        address,
        "second-factor",
        () ->
            account.credentials().secondFactor().isPresent()
                ? Optional.empty()
                : factors
                    .enrol(account, proposal, code.strip())
                    .map(done -> enrolled(done.account(), done.onPaper())));
  }

  /** Ends the second factor, as {@link #enrol} begins it. */
  Outcome withdraw(Account account, String password, String code, String address) {
    return proving(
        account,
        password,
        address,
        "second-factor",
        () ->
            factors.proves(account, code)
                ? factors.end(account).map(this::open)
                : Optional.empty());
  }

  /** Chooses another password, which ends all sessions of the account and begins a new one. */
  Outcome choose(Account account, String old, String chosen, String address) {
    return proving(
        account,
        old,
        address,
        "password",
        () ->
            Optional.of(
                rules
                    .fault(account, old, chosen)
                    .<Outcome>map(Outcome.Unfit::new)
                    .orElseGet(() -> replace(account, chosen))));
  }

  /**
   * Does what needs the password once more; slowed down as signing in is.
   *
   * @param what is written in the log of what has failed
   * @param more empty if something besides the password is not right
   */
  private Outcome proving(
      Account account,
      String password,
      String address,
      String what,
      Supplier<Optional<Outcome>> more) {
    String name = account.id().value();
    return switch (attempts.begin(name, address, clock.instant())) {
      case SignInAttempts.Verdict.Wait(Duration time) ->
          locked(Optional.of(account.id()), address, time);
      case SignInAttempts.Verdict.Go() -> {
        Optional<Outcome> good =
            passwords.matches(password, account.credentials().passwordHash())
                ? more.get()
                : Optional.empty();
        good.ifPresent(_ -> attempts.succeeded(name, address));
        yield good.orElseGet(() -> failed(Optional.of(account.id()), address, what));
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
    return account.filter(it -> passwords.matches(password, it.credentials().passwordHash()));
  }

  /** Only if nobody has reset the password, or disabled the account, in the meantime. */
  private Outcome replace(Account account, String chosen) {
    String hash = passwords.hash(chosen);
    Account changed =
        accounts
            .change(
                account.id(),
                now -> now.keepsSessionsOf(account) ? now.withPassword(hash, Password.CHOSEN) : now)
            .orElse(account);
    return changed.credentials().passwordHash().equals(hash) ? open(changed) : new Outcome.Failed();
  }

  private Outcome open(Account account) {
    return new Outcome.Good(opened(account), account);
  }

  private Outcome enrolled(Account account, List<String> onPaper) {
    return new Outcome.Enrolled(opened(account), account, onPaper);
  }

  private SessionToken opened(Account account) {
    SessionToken token = SessionToken.random(random);
    sessions.open(token, account, clock.instant());
    return token;
  }
}
