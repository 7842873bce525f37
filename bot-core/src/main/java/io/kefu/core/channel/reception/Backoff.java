package io.kefu.core.channel.reception;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Ever longer rests, up to half a minute, a little different on each node. */
public final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final RandomGenerator random = RandomGenerator.getDefault();
  private Duration next = FIRST;

  /** The next rest is a short one. */
  public void reset() {
    next = FIRST;
  }

  public void rest() throws InterruptedException {
    Thread.sleep(next.plusMillis(random.nextLong(next.toMillis() / 4 + 1)));
    next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
  }
}
