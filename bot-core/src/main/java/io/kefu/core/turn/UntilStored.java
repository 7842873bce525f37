package io.kefu.core.turn;

import io.kefu.core.message.ChannelId;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what a channel heard stored, however long the store is away. Given up, with a line in the
 * log, is only what meets a bug, and what a customer says who fills the inbox faster than it is
 * emptied: they may hold up the others for three seconds.
 */
public final class UntilStored {

  private static final Logger LOG = LoggerFactory.getLogger(UntilStored.class);
  private static final Duration BUSY_PATIENCE = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final ChannelId channel;

  public UntilStored(ChannelId channel) {
    this.channel = channel;
  }

  /**
   * Tries until it is stored or given up.
   *
   * @param attempt throws {@link StoreUnavailableException} as {@link Inbox#accept} does
   * @throws InterruptedException if the node stops; then it is not stored
   */
  public void store(Supplier<Inbox.Acceptance> attempt) throws InterruptedException {
    Duration pause = Duration.ofMillis(100);
    Duration busy = Duration.ZERO;
    while (busy.compareTo(BUSY_PATIENCE) < 0) {
      try {
        if (attempt.get() instanceof Inbox.Acceptance.Accepted) {
          return;
        }
        busy = busy.plus(pause);
      } catch (StoreUnavailableException outage) {
        LOG.debug("store unavailable, trying again");
      } catch (RuntimeException bug) {
        LOG.atError().addKeyValue("channel", channel).setCause(bug).log("message skipped");
        return;
      }
      Thread.sleep(pause);
      pause = longer(pause);
    }
    LOG.atWarn().addKeyValue("channel", channel).log("message refused, its conversation is full");
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
