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

  /**
   * A file that somebody sent may do nothing at all, even if a browser were to show it as a page.
   */
  private static final String FILE_POLICY =
      "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

  private final String contentPolicy;

  /**
   * @param frameAncestors the origins, besides its own, that may show the page in a frame
   */
  ChatHeaders(List<String> frameAncestors) {
    this.contentPolicy =
        "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'self'"
            + frameAncestors.stream().map(origin -> " " + origin).reduce("", String::concat);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ChatPaths.isApi(request)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      protect(response, ChatPaths.isSentFile(request) ? FILE_POLICY : contentPolicy);
    } else if (ChatPaths.isPage(request)) {
      protect(response, contentPolicy);
    }
    if (ChatPaths.isLabels(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    chain.doFilter(request, response);
  }

  private static void protect(HttpServletResponse response, String policy) {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }
}
