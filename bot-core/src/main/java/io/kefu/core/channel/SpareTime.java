package io.kefu.core.channel;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what makes a chat pleasant and is not missed much when it fails. Never in the way of a
 * message: each returns at once, and what may wait is done only when no message does. Nothing here
 * is logged above debug.
 */
public final class SpareTime {

  private static final Logger LOG = LoggerFactory.getLogger(SpareTime.class);
  private static final int ATTEMPTS = 10;

  private final Gate gate;
  private final Budget budget;
  private final ExecutorService threads;

  /**
   * @param budget what all calls to the upstream count against
   */
  public SpareTime(Gate gate, Budget budget, ExecutorService threads) {
    this.gate = gate;
    this.budget = budget;
    this.threads = threads;
  }

  /** Does it whatever else is going on. */
  public void now(Runnable courtesy) {
    run(courtesy::run);
  }

  /** Does it if nothing waits at this moment, or not at all. */
  public void ifFree(Runnable courtesy) {
    run(() -> {
      if (gate.spare(budget)) {
        courtesy.run();
      }
    });
  }

  /** Does it as soon as nothing waits, within some seconds or not at all. */
  public void whenFree(Runnable courtesy) {
    run(() -> {
      for (int i = 0; i < ATTEMPTS; i++) {
        if (gate.spare(budget)) {
          courtesy.run();
          return;
        }
        Thread.sleep(Duration.ofSeconds(1));
      }
    });
  }

  private interface Courtesy {
    void run() throws InterruptedException;
  }

  private void run(Courtesy courtesy) {
    threads.execute(() -> {
      try {
        courtesy.run();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException fault) {
        LOG.debug("courtesy failed: {}", fault.getClass().getSimpleName());
      }
    });
  }
}
