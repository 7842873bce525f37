package io.kefu.core.channel.reception;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Ever longer rests, a little different on each node. */
public final class Backoff {

  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Duration first;
  private final Duration longest;
  private Duration next;

  /** From half a second up to half a minute. */
  public Backoff() {
    this(Duration.ofMillis(500), Duration.ofSeconds(30));
  }

  public Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** The next rest is a short one. */
  public void reset() {
    next = first;
  }

  public void rest() throws InterruptedException {
    Thread.sleep(next.plusMillis(random.nextLong(next.toMillis() / 4 + 1)));
    next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
  }
}
