package io.kefu.console.signin;

import io.kefu.core.account.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Tokens that prove that a request comes from the desk's own page: a keyed digest of the cookie, so
 * that they belong to one session, change with it, and need not be kept anywhere.
 */
public final class CsrfTokens implements CsrfTokenRepository {

  static final String HEADER = "X-CSRF-TOKEN";

  private static final String ALGORITHM = "HmacSHA256";

  private final SessionCookie cookie;
  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  public CsrfTokens(SessionCookie cookie, byte[] secret) {
    this.cookie = cookie;
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** For a browser that has no cookie yet: nobody's, good for nothing. */
  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(SessionToken.random(random));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return cookie.of(request).map(this::of).orElse(null);
  }

  CsrfToken of(SessionToken session) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(session.value().getBytes(StandardCharsets.UTF_8));
      return token(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken(HEADER, "_csrf", value);
  }
}
