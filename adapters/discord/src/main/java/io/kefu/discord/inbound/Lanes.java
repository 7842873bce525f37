package io.kefu.discord.inbound;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what belongs to one chat one after the other, and to different chats at once. Whoever brings
 * more than can be kept waits.
 */
final class Lanes {

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private static final int MOST = 10_000;

  private final ExecutorService threads;
  private final Semaphore room = new Semaphore(MOST);
  private final ConcurrentMap<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

  Lanes(ExecutorService threads) {
    this.threads = threads;
  }

  /** Something to do that ends early if the node stops. */
  interface Task {
    void run() throws InterruptedException;
  }

  /** Has it done behind what the lane holds already; the answer completes when it is over. */
  CompletableFuture<Void> submit(String lane, Task task) {
    room.acquireUninterruptibly();
    try {
      CompletableFuture<Void> mine =
          last.compute(
              lane,
              (_, before) ->
                  (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                      .thenRunAsync(() -> run(task), threads));
      return mine.whenComplete((_, _) -> {
        room.release();
        last.remove(lane, mine);
      });
    } catch (RejectedExecutionException stopping) {
      room.release();
      return CompletableFuture.completedFuture(null);
    }
  }

  private static void run(Task task) {
    try {
      task.run();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      LOG.atError().addKeyValue("channel", "discord").setCause(bug).log("event skipped");
    }
  }
}
