package io.kefu.console.signin;

import io.kefu.core.account.Account;
import io.kefu.core.account.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Knows people again by their cookie. One round trip to the store, where it is asked at all. */
public final class CookieSessions implements SecurityContextRepository {

  private final SessionCookie cookie;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final Clock clock;

  public CookieSessions(
      SessionCookie cookie, Sessions sessions, SecondFactors factors, Clock clock) {
    this.factors = factors;
    this.cookie = cookie;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Whose session the request shows. */
  public Optional<Account> account(HttpServletRequest request) {
    return cookie.of(request).flatMap(token -> sessions.find(token, clock.instant()));
  }

  /** The same with what is needed to ask again later. */
  public Optional<DeskSession> session(HttpServletRequest request) {
    return account(request)
        .flatMap(who -> cookie.of(request).map(token -> new DeskSession(token, who)));
  }

  @Override
  @SuppressWarnings("deprecation") // Asked by the default of the method that replaces it.
  public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
    return account(exchange.getRequest())
        .map(account -> new SecurityContextImpl(Authorities.authentication(account, factors)))
        .orElseGet(SecurityContextImpl::new);
  }

  /** Sessions are opened by signing in, not by the end of a request. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return cookie.of(request).isPresent();
  }
}
