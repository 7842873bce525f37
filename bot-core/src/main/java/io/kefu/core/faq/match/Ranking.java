package io.kefu.core.faq.match;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Picks the best of many numbers. */
final class Ranking {

  private Ranking() {}

  /** The best of 0 to {@code count}, at most so many, best first; of equals the lowest first. */
  static int[] best(int count, int most, IntToDoubleFunction value) {
    int[] kept = new int[Math.min(most, count)];
    double[] values = new double[kept.length];
    int size = 0;
    for (int i = 0; i < count; i++) {
      double candidate = value.applyAsDouble(i);
      if (size == kept.length && candidate <= values[size - 1]) {
        continue;
      }
      int at = size < kept.length ? size++ : size - 1;
      while (at > 0 && values[at - 1] < candidate) {
        values[at] = values[at - 1];
        kept[at] = kept[at - 1];
        at--;
      }
      values[at] = candidate;
      kept[at] = i;
    }
    return IntStream.range(0, size).map(i -> kept[i]).toArray();
  }
}
