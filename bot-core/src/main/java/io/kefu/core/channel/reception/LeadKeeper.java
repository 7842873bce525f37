package io.kefu.core.channel.reception;

import io.kefu.core.channel.Leadership;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one node of all receive: keeps the lead, and has the receiving done while this node has it.
 */
public final class LeadKeeper implements Receiver {

  private static final Logger LOG = LoggerFactory.getLogger(LeadKeeper.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String role;
  private final Leadership leadership;
  private final Reception reception;
  private final Runnable receiving;
  private final Thread keeper;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread receiver;

  /**
   * @param role the channel's name
   * @param receiving runs until it is interrupted
   */
  public LeadKeeper(String role, Leadership leadership, Reception reception, Runnable receiving) {
    this.role = role;
    this.keeper = Thread.ofVirtual().name(role + "-lead").unstarted(this::keepLead);
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
      receiver = Thread.ofVirtual().name(role + "-receiver").start(receiving);
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
      boolean leads = leadership.lead(role);
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
      leadership.resign(role);
    } catch (RuntimeException outage) {
      LOG.debug("lead not resigned, it will run out");
    }
  }
}
