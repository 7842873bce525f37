package io.kefu.core.turn;

import io.kefu.core.message.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the store for what was left lying and picks it up. Every node sweeps; what two find at
 * once is handled once. Says once when the store is away and once when it is back.
 */
public final class Sweeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private final Agenda agenda;
  private final ConversationStore store;
  private final TurnRunner turns;
  private final Dispatcher dispatcher;
  private final Inbox inbox;
  private final Clock clock;
  private final Duration pause;
  private final Thread thread;
  private volatile boolean reachable = true;

  /** A sweeper that rests this long between two rounds; {@link #start} begins. */
  public Sweeper(
      Agenda agenda,
      ConversationStore store,
      TurnRunner turns,
      Dispatcher dispatcher,
      Inbox inbox,
      Clock clock,
      Duration pause) {
    this.agenda = agenda;
    this.store = store;
    this.turns = turns;
    this.dispatcher = dispatcher;
    this.inbox = inbox;
    this.clock = clock;
    this.pause = pause;
    this.thread = Thread.ofVirtual().name("sweeper").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** Whether the last round reached the store. */
  public boolean reachable() {
    return reachable;
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        round();
        noteReachable(true);
        Thread.sleep(pause);
      } catch (StoreUnavailableException outage) {
        noteReachable(false);
        rest();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException bug) {
        LOG.atError().setCause(bug).log("sweep failed");
        rest();
      }
    }
  }

  /**
   * One look at every part, all at once: where each call has to wait its turn, 64 in a row would
   * take a minute, and a part in trouble must not hide the others.
   *
   * @throws StoreUnavailableException if a part could not be reached, after all others were seen to
   */
  void round() {
    try (ExecutorService lookouts = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> reaffirmed = lookouts.submit(dispatcher::reaffirm);
      List<? extends Future<?>> looks =
          IntStream.range(0, agenda.shards())
              .mapToObj(shard -> lookouts.submit(() -> sweep(shard)))
              .toList();
      join(reaffirmed);
      looks.forEach(Sweeper::join);
    }
  }

  private void sweep(int shard) {
    Instant now = clock.instant();
    Agenda.Found found = agenda.look(shard, now);
    found.effects().forEach(dispatcher::dispatch);
    found.timers().forEach(timer -> apart(() -> inbox.accept(timer)));
    for (ConversationId conversation : found.abandoned()) {
      apart(() -> store.acquire(conversation, now).ifPresent(turns::begin));
    }
  }

  /** A conversation that meets a bug does not keep the others waiting. */
  private static void apart(Runnable handling) {
    try {
      handling.run();
    } catch (StoreUnavailableException outage) {
      throw outage;
    } catch (RuntimeException bug) {
      LOG.atError().setCause(bug).log("sweep failed for a conversation");
    }
  }

  private static void join(Future<?> look) {
    try {
      look.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void noteReachable(boolean now) {
    if (now != reachable) {
      reachable = now;
      if (now) {
        LOG.info("store reachable again");
      } else {
        LOG.warn("store not reachable; messages are refused until it is back");
      }
    }
  }
}
