package io.kefu.telegram.inbound;

import io.kefu.core.channel.Leadership;
import io.kefu.telegram.Reception;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one node of all receive: keeps the lead, and has the receiving done while this node has it.
 */
public final class Poller implements Receiver {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final String ROLE = "telegram";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Leadership leadership;
  private final Reception reception;
  private final Runnable receiving;
  private final Thread keeper = Thread.ofVirtual().name("telegram-lead").unstarted(this::keepLead);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread receiver;

  /**
   * @param receiving runs until it is interrupted
   */
  public Poller(Leadership leadership, Reception reception, Runnable receiving) {
    this.leadership = leadership;
    this.reception = reception;
    this.receiving = receiving;
  }

  @Override
  public void start() {
    keeper.start();
  }

  /** Stops receiving, and lets another node take over at once. */
  @Override
  public void close() {
    stopping.countDown();
    try {
      if (keeper.getState() != Thread.State.NEW) {
        keeper.join(PATIENCE);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepLead() {
    try {
      do {
        follow(leads());
      } while (!stopping.await(leadership.term().dividedBy(4).toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    follow(false);
    resign();
  }

  private void follow(boolean leads) {
    Thread running = receiver;
    if (leads && (running == null || !running.isAlive())) {
      receiver = Thread.ofVirtual().name("telegram-receiver").start(receiving);
    } else if (!leads) {
      stop(running);
      receiver = null;
    }
  }

  private static void stop(@Nullable Thread running) {
    if (running != null) {
      running.interrupt();
      try {
        running.join(PATIENCE);
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean leads() {
    try {
      boolean leads = leadership.lead(ROLE);
      if (!leads) {
        reception.standingBy();
      }
      return leads;
    } catch (RuntimeException outage) {
      reception.deaf("nobody can tell which node is to receive");
      return false;
    }
  }

  private void resign() {
    try {
      leadership.resign(ROLE);
    } catch (RuntimeException outage) {
      LOG.debug("lead not resigned, it will run out");
    }
  }
}
