package io.kefu.core.redis.testing;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for a condition instead of for time. */
public final class Eventually {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(10);

  private Eventually() {}

  /**
   * Returns as soon as the condition holds; while it throws, it does not hold.
   *
   * @throws AssertionError naming the condition if it does not hold within 20 seconds
   */
  public static void holds(String what, Callable<Boolean> condition) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    Exception last = null;
    do {
      try {
        if (condition.call()) {
          return;
        }
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("Interrupted while waiting until " + what, e);
      } catch (Exception e) {
        last = e;
      }
    } while (System.nanoTime() < deadline);
    throw new AssertionError("Not within " + TIMEOUT.toSeconds() + " s: " + what, last);
  }
}
