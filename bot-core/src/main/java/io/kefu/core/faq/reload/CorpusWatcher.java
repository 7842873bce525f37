package io.kefu.core.faq.reload;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes an index again and again on a thread of its own. It looks at contents, not at
 * notifications, which network file systems and containers do not give.
 */
public final class CorpusWatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CorpusWatcher.class);

  private final HotFaqIndex index;
  private final Consumer<Reload> listener;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("corpus-watcher").daemon().factory());

  /** What the last look failed of; seen by the watching thread alone. */
  private Optional<String> failure = Optional.empty();

  private CorpusWatcher(HotFaqIndex index, Consumer<Reload> listener) {
    this.index = index;
    this.listener = listener;
  }

  /**
   * @param listener hears of every swap and every refusal
   */
  public static CorpusWatcher start(HotFaqIndex index, Duration every, Consumer<Reload> listener) {
    CorpusWatcher watcher = new CorpusWatcher(index, listener);
    watcher.clock.scheduleWithFixedDelay(
        watcher::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return watcher;
  }

  private void look() {
    try {
      Reload reload = index.refresh();
      failure = Optional.empty();
      switch (reload) {
        case Reload.Unchanged _ -> {}
        case Reload.Swapped swapped -> {
          LOG.info("FAQ corpus swapped, from {} to {}", swapped.from(), swapped.to());
          listener.accept(reload);
        }
        case Reload.Refused refused -> {
          LOG.warn("FAQ corpus refused, {} stays: {}", refused.stays(), refused.reasons());
          listener.accept(reload);
        }
      }
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  /** The same failure again and again is told once. */
  private void failed(RuntimeException e) {
    Optional<String> now = Optional.of(e.toString());
    if (!now.equals(failure)) {
      LOG.error("FAQ corpus watch failed, goes on", e);
    }
    failure = now;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
