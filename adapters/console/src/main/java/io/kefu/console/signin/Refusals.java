package io.kefu.console.signin;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.http.ProblemWriter;
import io.kefu.core.account.Account;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.turn.StoreUnavailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells with a problem document why the filters let a request no further. */
public final class Refusals extends OncePerRequestFilter
    implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final int PARTS = 4;

  private final ProblemWriter writer;
  private final SecurityLog security;

  public Refusals(ProblemWriter writer, SecurityLog security) {
    this.writer = writer;
    this.security = security;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
    writer.write(response, Problem.of(ProblemKind.UNAUTHORIZED));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) {
    ProblemKind kind = kind(cause);
    SecurityLog.Event event =
        kind == ProblemKind.CSRF ? SecurityLog.Event.FORGED : SecurityLog.Event.REFUSED;
    security.failed(event, account(), ClientAddress.of(request), what(request));
    writer.write(response, Problem.of(kind));
  }

  private static Optional<AgentId> account() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Account account
        ? Optional.of(account.id())
        : Optional.empty();
  }

  /** Such as {@code POST /api/desk/accounts}: what stands behind may name a customer. */
  private static String what(HttpServletRequest request) {
    String area =
        Arrays.stream(request.getRequestURI().split("/"))
            .limit(PARTS)
            .filter(part -> part.matches("[a-z.-]{0,20}"))
            .collect(Collectors.joining("/"));
    return (request.getMethod().matches("[A-Z]{1,10}") ? request.getMethod() : "?") + " " + area;
  }

  /** Before all other filters: whichever of them asks the store may find it away. */
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (StoreUnavailableException outage) {
      writer.write(response, Problem.of(ProblemKind.UNAVAILABLE));
    }
  }

  private static ProblemKind kind(AccessDeniedException cause) {
    if (cause instanceof CsrfException) {
      return ProblemKind.CSRF;
    }
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (may(who, Authorities.PASSWORD)) {
      return ProblemKind.PASSWORD_CHANGE_REQUIRED;
    }
    return may(who, Authorities.SECOND_FACTOR)
        ? ProblemKind.SECOND_FACTOR_REQUIRED
        : ProblemKind.FORBIDDEN;
  }

  private static boolean may(@Nullable Authentication who, String authority) {
    return who != null
        && who.getAuthorities().stream().anyMatch(it -> authority.equals(it.getAuthority()));
  }
}
