package io.kefu.console.signin;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id, 19 MiB and two passes each. Only so many are hashed at once; the
 * others queue, so that a flood of sign-ins costs time and never memory.
 */
public final class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 4;

  /** Without the letters and digits that are taken for one another. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

  private static final int ONE_TIME_LENGTH = 20;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIB, PASSES);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final SecureRandom random = new SecureRandom();
  private final String nobodys = hash(oneTime());

  /** A hash that says by itself how it was made. */
  public String hash(String password) {
    turns.acquireUninterruptibly();
    try {
      return String.valueOf(argon2.encode(password));
    } finally {
      turns.release();
    }
  }

  /** Whether the hash is this password's. */
  public boolean matches(String password, String hash) {
    turns.acquireUninterruptibly();
    try {
      return argon2.matches(password, hash);
    } finally {
      turns.release();
    }
  }

  /** Does the work of {@link #matches} for an account that there is not. */
  void matchesNobody(String password) {
    boolean never = matches(password, nobodys);
    assert !never;
  }

  /** A random password for one use: about 112 bits. */
  public String oneTime() {
    StringBuilder password = new StringBuilder(ONE_TIME_LENGTH);
    for (int i = 0; i < ONE_TIME_LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
