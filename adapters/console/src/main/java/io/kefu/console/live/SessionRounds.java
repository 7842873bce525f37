package io.kefu.console.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the session of every open socket again and again: whoever was signed out, disabled or
 * reset hears nothing more, even if the page never says a word.
 */
final class SessionRounds implements SmartLifecycle {

  private final Duration every;
  private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("desk-sessions").factory());
  private volatile boolean running;

  /**
   * @param every how long a socket may outlive its session
   */
  SessionRounds(Duration every) {
    this.every = every;
  }

  void add(LiveClient client) {
    clients.add(client);
  }

  void remove(LiveClient client) {
    clients.remove(client);
  }

  @Override
  public void start() {
    running = true;
    timer.scheduleWithFixedDelay(
        () -> clients.forEach(LiveClient::check),
        every.toMillis(),
        every.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
