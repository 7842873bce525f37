package io.kefu.webchat;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does things later, each on a virtual thread of its own. What is left at the end is dropped. */
final class ChatTimer implements AutoCloseable {

  private final ScheduledThreadPoolExecutor clockwork =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("webchat-timer").factory());

  ChatTimer() {
    clockwork.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  void after(Duration delay, Runnable task) {
    clockwork.schedule(
        () -> Thread.ofVirtual().name("webchat-later").start(task),
        delay.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
