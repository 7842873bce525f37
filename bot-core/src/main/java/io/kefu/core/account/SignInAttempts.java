package io.kefu.core.account;

import java.time.Duration;
import java.time.Instant;

/**
 * Slows down whoever guesses passwords. An attempt counts as failed from its beginning, so that
 * many at once gain nothing; it is taken back if it succeeds. The wait grows with the failures, for
 * the account and for the address each, whether or not there is such an account.
 */
public interface SignInAttempts {

  /** Begins an attempt; both names are kept as digests only. */
  Verdict begin(String account, String address, Instant now);

  /** The attempt was good: the account's failures are forgotten, the address's are one less. */
  void succeeded(String account, String address);

  /**
   * The password was good and a code is still to come: the address's failures are one less, the
   * account's are not, or every code could be tried with a good password in between.
   */
  void halfway(String account, String address);

  /** Whether the attempt may go on. */
  sealed interface Verdict {

    record Go() implements Verdict {}

    /** Not before this time has passed, whatever the password. */
    record Wait(Duration time) implements Verdict {}
  }

  /**
   * How patient to be.
   *
   * @param free failures that cost nothing
   * @param first the wait after the next one; it doubles with each
   * @param longest the longest wait
   */
  record Patience(int free, Duration first, Duration longest) {}
}
