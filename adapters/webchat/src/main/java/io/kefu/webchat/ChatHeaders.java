package io.kefu.webchat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** What browsers are told about the chat: nothing foreign runs in it, nothing of it is guessed. */
final class ChatHeaders extends OncePerRequestFilter {

  private final String contentPolicy;

  /**
   * @param frameAncestors the origins, besides its own, that may show the page in a frame
   */
  ChatHeaders(List<String> frameAncestors) {
    this.contentPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'self'"
            + frameAncestors.stream().map(origin -> " " + origin).reduce("", String::concat);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ChatPaths.isApi(request)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      protect(response);
    } else if (ChatPaths.isPage(request)) {
      protect(response);
    }
    if (ChatPaths.isLabels(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    chain.doFilter(request, response);
  }

  private void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", contentPolicy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }
}
