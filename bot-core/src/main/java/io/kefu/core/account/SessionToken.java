package io.kefu.core.account;

import java.security.SecureRandom;
import java.util.Base64;

/** What a browser shows to be known again: 256 random bits, which nobody but the browser keeps. */
public record SessionToken(String value) {

  private static final int BYTES = 32;

  public SessionToken {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a session token");
    }
  }

  public static SessionToken random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether this text has the form of a token. */
  public static boolean isValid(String text) {
    return text.matches("[A-Za-z0-9_-]{43}");
  }

  @Override
  public String toString() {
    return "SessionToken[]";
  }
}
