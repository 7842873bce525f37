package io.kefu.console.signin;

import io.kefu.core.account.SessionToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The one cookie there is; over HTTPS under a name that browsers take from this very host alone, so
 * that no neighbour can plant one. A browser that has not signed in gets one too, random and known
 * to nobody, so that signing in can be protected from foreign pages like everything else.
 */
public final class SessionCookie {

  private static final String NAME = "kefu-desk";
  private static final String OF_THIS_HOST = "__Host-" + NAME;
  private static final Set<String> SECURE = Set.of("https", "wss");

  private static final String GIVEN = SessionCookie.class.getName();

  private final SecureRandom random = new SecureRandom();

  /** What the browser has, or is just being given. */
  public Optional<SessionToken> of(HttpServletRequest request) {
    return request.getAttribute(GIVEN) instanceof SessionToken given
        ? Optional.of(given)
        : shown(request);
  }

  /** As {@link #of}, giving the browser one if it has none. */
  SessionToken ofOrNew(HttpServletRequest request, HttpServletResponse response) {
    return of(request)
        .orElseGet(() -> {
          SessionToken token = SessionToken.random(random);
          give(token, request, response);
          return token;
        });
  }

  void give(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(GIVEN, token);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(token.value(), request).build().toString());
  }

  void takeAway(HttpServletRequest request, HttpServletResponse response) {
    request.removeAttribute(GIVEN);
    response.addHeader(
        HttpHeaders.SET_COOKIE, cookie("", request).maxAge(Duration.ZERO).build().toString());
  }

  private static Optional<SessionToken> shown(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(Cookie::getValue)
        .filter(SessionToken::isValid)
        .map(SessionToken::new)
        .findFirst();
  }

  /** Gone with the browser; the server ends it earlier. */
  private static ResponseCookie.ResponseCookieBuilder cookie(
      String value, HttpServletRequest request) {
    return ResponseCookie.from(name(request), value)
        .httpOnly(true)
        .sameSite("Strict")
        .secure(isSecure(request))
        .path("/");
  }

  /** Plain HTTP, as on a developer's own machine, has no room for the other. */
  private static String name(HttpServletRequest request) {
    return isSecure(request) ? OF_THIS_HOST : NAME;
  }

  private static boolean isSecure(HttpServletRequest request) {
    String proxied = request.getHeader("X-Forwarded-Proto");
    return request.isSecure() || (proxied != null && SECURE.contains(proxied));
  }
}
