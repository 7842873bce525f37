package io.kefu.core.redis.embedded;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server process that answers, whether this application started it or found it. */
record RunningServer(ServerControl control, ProcessHandle process) {

  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(200);

  /** Ends it in order, or by force when it does not listen: what it acknowledged is on disk. */
  void stop() {
    control.shutdown();
    if (!awaitExit(process, GRACE)) {
      process.destroyForcibly();
      awaitExit(process, GRACE);
    }
  }

  /** Whether the process ended in time. */
  static boolean awaitExit(ProcessHandle process, Duration timeout) {
    try {
      process.onExit().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return !process.isAlive();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /**
   * Returns when the process has ended. It looks instead of waiting to be told, which for processes
   * of other parents may take seconds.
   *
   * @throws InterruptedException if this thread is to stop watching
   */
  void watch() throws InterruptedException {
    while (process.isAlive()) {
      Thread.sleep(POLL);
    }
  }
}
