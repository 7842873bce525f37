package io.kefu.console.live;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does one thing after the other, in the order they came; refuses when too many wait. */
final class Mailbox {

  private static final int MOST_WAITING = 10_000;

  private final ExecutorService thread;
  private final Runnable full;

  /**
   * @param full told when there is no room, and each time again
   */
  Mailbox(String name, Runnable full) {
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name(name).factory());
    this.full = full;
  }

  void put(Runnable work) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException noRoom) {
      if (!thread.isShutdown()) {
        full.run();
      }
    }
  }

  /** What waits is done still, what comes later is not. */
  void close() {
    thread.shutdown();
  }
}
