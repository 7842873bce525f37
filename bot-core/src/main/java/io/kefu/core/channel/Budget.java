package io.kefu.core.channel;

import java.time.Duration;

/**
 * What an upstream lets us send of one kind: one message each interval, and this many at once after
 * a rest. Within any span it is at most the burst plus one for each interval begun after the start.
 *
 * @param name tells it from the upstream's other budgets
 */
public record Budget(String name, Duration interval, int burst) {

  public Budget {
    if (!interval.isPositive() || burst < 1) {
      throw new IllegalArgumentException("a budget must allow something: " + name);
    }
  }

  /** Never more than {@code count} in any span of this length, a quarter of them at once. */
  public static Budget of(String name, int count, Duration span) {
    int burst = Math.max(1, count / 4);
    return new Budget(name, span.dividedBy(count - burst + 1L), burst);
  }

  /** Never more than {@code count} in any span of this length, evenly spread. */
  public static Budget even(String name, int count, Duration span) {
    return new Budget(name, span.dividedBy(count), 1);
  }
}
