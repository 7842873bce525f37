package io.kefu.core.turn;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the desk at regular times: agents who are gone, answers that are overdue, words that
 * were not delivered. Every node does so; what two find at once happens once.
 */
public final class DeskSweeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeskSweeper.class);

  private final DeskCourier courier;
  private final Duration pause;
  private final Thread thread;

  /** A sweeper that rests this long between two rounds; {@link #start} begins. */
  public DeskSweeper(DeskCourier courier, Duration pause) {
    this.courier = courier;
    this.pause = pause;
    this.thread = Thread.ofVirtual().name("desk-sweeper").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        courier.round();
      } catch (StoreUnavailableException outage) {
        LOG.debug("desk left for later");
      } catch (RuntimeException bug) {
        LOG.atError().setCause(bug).log("desk sweep failed");
      }
      rest();
    }
  }

  private void rest() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
