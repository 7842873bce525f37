package io.kefu.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of what belongs to no page: health, figures, errors. The chat sets its own instead; the
 * desk's are Spring Security's, which leaves alone what is set before it. Over HTTPS browsers are
 * told to stay with it.
 */
final class BaseHeaders extends OncePerRequestFilter {

  private static final String POLICY = "Content-Security-Policy";
  private static final List<String> DESK = List.of("/agent", "/api/desk");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return DESK.stream().anyMatch(desk -> path.equals(desk) || path.startsWith(desk + "/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!response.containsHeader(POLICY)) {
      response.setHeader(
          POLICY, "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
    }
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    chain.doFilter(request, response);
  }
}
