package io.kefu.console.signin;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.http.ProblemWriter;
import io.kefu.core.account.Account;
import io.kefu.core.turn.StoreUnavailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

  private final ProblemWriter writer;

  public Refusals(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
    writer.write(response, Problem.of(ProblemKind.UNAUTHORIZED));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) {
    writer.write(response, Problem.of(kind(cause)));
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
    return who != null
            && who.getPrincipal() instanceof Account account
            && Authorities.mustChoose(account)
        ? ProblemKind.PASSWORD_CHANGE_REQUIRED
        : ProblemKind.FORBIDDEN;
  }
}
