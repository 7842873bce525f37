package io.kefu.console.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.core.account.Account;
import io.kefu.core.account.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping(ConsolePaths.API + "/session")
public final class SessionController {

  private final SignIn signIn;
  private final SessionCookie cookie;
  private final CsrfTokens csrf;
  private final CookieSessions sessions;
  private final Attendance attendance;
  private final SecondFactors factors;
  private final int maxLength;

  public SessionController(
      SignIn signIn,
      SessionCookie cookie,
      CsrfTokens csrf,
      CookieSessions sessions,
      Attendance attendance,
      SecondFactors factors,
      int maxLength) {
    this.factors = factors;
    this.signIn = signIn;
    this.cookie = cookie;
    this.csrf = csrf;
    this.sessions = sessions;
    this.attendance = attendance;
    this.maxLength = maxLength;
  }

  /** What a browser sends to sign in; never shown. */
  record NewSession(String name, String password, @Nullable String code) {
    NewSession {
      Objects.requireNonNull(name);
      Objects.requireNonNull(password);
    }

    @Override
    public String toString() {
      return "NewSession[]";
    }
  }

  /** What a browser sends to set a second factor up. */
  record Enrolment(String password, String proposal, String code) {
    Enrolment {
      Objects.requireNonNull(password);
      Objects.requireNonNull(proposal);
      Objects.requireNonNull(code);
    }

    @Override
    public String toString() {
      return "Enrolment[]";
    }
  }

  /** What a browser sends to end a second factor. */
  record Withdrawal(String password, String code) {
    Withdrawal {
      Objects.requireNonNull(password);
      Objects.requireNonNull(code);
    }

    @Override
    public String toString() {
      return "Withdrawal[]";
    }
  }

  /** The codes on paper, which nobody is told again. */
  record OnPaper(List<String> codes) {}

  /** What a browser sends to choose another password. */
  record NewPassword(String old, @JsonProperty("new") String chosen) {
    NewPassword {
      Objects.requireNonNull(old);
      Objects.requireNonNull(chosen);
    }

    @Override
    public String toString() {
      return "NewPassword[]";
    }
  }

  /** Who is signed in, and the token that changes need; for those too who are not. */
  @GetMapping
  SessionView session(HttpServletRequest request, HttpServletResponse response) {
    Optional<Account> account = sessions.account(request);
    SessionToken token = cookie.ofOrNew(request, response);
    return view(token, account);
  }

  @PostMapping
  ResponseEntity<?> signIn(
      @RequestBody NewSession wish, HttpServletRequest request, HttpServletResponse response) {
    SignIn.Outcome outcome =
        signIn.signIn(
            wish.name(),
            wish.password(),
            Optional.ofNullable(wish.code()).filter(code -> !code.isBlank()),
            ClientAddress.of(request));
    return answer(outcome, request, response);
  }

  @PostMapping("/password")
  ResponseEntity<?> choose(
      @AuthenticationPrincipal Account account,
      @RequestBody NewPassword wish,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignIn.Outcome outcome =
        signIn.choose(account, wish.old(), wish.chosen(), ClientAddress.of(request));
    if (outcome instanceof SignIn.Outcome.Good) {
      attendance.changedPassword(account);
    }
    return answer(outcome, request, response);
  }

  /** A secret to be taken up with {@link #enrol}; nothing is changed yet. */
  @PostMapping("/factor")
  SecondFactors.Offer offer(@AuthenticationPrincipal Account account) {
    return factors.offer(account);
  }

  @PutMapping("/factor")
  ResponseEntity<?> enrol(
      @AuthenticationPrincipal Account account,
      @RequestBody Enrolment wish,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignIn.Outcome outcome =
        signIn.enrol(
            account, wish.password(), wish.proposal(), wish.code(), ClientAddress.of(request));
    return answer(outcome, request, response);
  }

  @PostMapping("/factor/end")
  ResponseEntity<?> withdraw(
      @AuthenticationPrincipal Account account,
      @RequestBody Withdrawal wish,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignIn.Outcome outcome =
        signIn.withdraw(account, wish.password(), wish.code(), ClientAddress.of(request));
    if (outcome instanceof SignIn.Outcome.Good) {
      attendance.changed(account, SecurityLog.Event.FACTOR_OFF);
    }
    return answer(outcome, request, response);
  }

  @DeleteMapping
  ResponseEntity<?> signOut(
      @AuthenticationPrincipal @Nullable Account account,
      HttpServletRequest request,
      HttpServletResponse response) {
    cookie.of(request).ifPresent(signIn::signOut);
    if (account != null) {
      attendance.goes(account);
    }
    cookie.takeAway(request, response);
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<?> answer(
      SignIn.Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
    return switch (outcome) {
      case SignIn.Outcome.Good(SessionToken token, Account account) -> {
        replace(token, request, response);
        if (!Authorities.mustChoose(account)) {
          attendance.comes(account);
        }
        yield ResponseEntity.ok(view(token, Optional.of(account)));
      }
      case SignIn.Outcome.Enrolled(SessionToken token, Account account, var onPaper) -> {
        replace(token, request, response);
        attendance.changed(account, SecurityLog.Event.FACTOR_ON);
        yield ResponseEntity.ok(new OnPaper(onPaper));
      }
      case SignIn.Outcome.CodeWanted() -> Problem.of(ProblemKind.CODE_REQUIRED).answer();
      case SignIn.Outcome.Failed() -> Problem.of(ProblemKind.SIGN_IN_FAILED).answer();
      case SignIn.Outcome.Locked(var time) ->
          Problem.of(ProblemKind.LOCKED).retryAfter(time).answer();
      case SignIn.Outcome.Unfit(PasswordRules.Fault fault) ->
          Problem.of(ProblemKind.PASSWORD_UNFIT)
              .with("fault", fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .answer();
    };
  }

  private void replace(
      SessionToken token, HttpServletRequest request, HttpServletResponse response) {
    cookie.of(request).ifPresent(signIn::signOut);
    cookie.give(token, request, response);
  }

  private SessionView view(SessionToken token, Optional<Account> account) {
    return new SessionView(
        csrf.of(token).getToken(),
        account.map(attendance::row),
        account.map(Authorities::mustChoose).orElse(false),
        account.map(it -> it.credentials().secondFactor().isPresent()).orElse(false),
        account.map(factors::mustEnrol).orElse(false),
        true,
        maxLength);
  }
}
