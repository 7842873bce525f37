package io.kefu.core.channel;

import java.time.Duration;

/**
 * Keeps those out who come too often, on all nodes together. Who comes while kept out is kept out
 * for longer, twice as long each time; who waits as told is not.
 */
@FunctionalInterface
public interface Throttle {

  /**
   * Asks to pass once.
   *
   * @param door what is kept; each has allowances of its own
   * @param who comes; stored as a digest only
   * @return zero if it may; else how long to wait
   */
  Duration pass(String door, String who, Allowance allowance);

  /**
   * What one may do.
   *
   * @param interval one each, in the long run
   * @param burst so many at once after a rest
   * @param longestWait the most that one is kept out for
   */
  record Allowance(Duration interval, int burst, Duration longestWait) {

    public Allowance {
      if (!interval.isPositive() || burst < 1 || !longestWait.isPositive()) {
        throw new IllegalArgumentException("an allowance must allow something");
      }
    }
  }
}
