package io.kefu.core.faq.match;

import java.util.Arrays;

/**
 * For each entry, how near its nearest phrasings are by each measure; and the nearest look-alike.
 */
final class Tally {

  private static final int KEPT = 3;

  private final double[][] top;
  private final double[] lookAlike = new double[Likeness.measures()];
  private final float[] nearestTogether;
  private final int[] nearestPhrasing;
  private float lookAlikeTogether;
  private int lookAlikePhrasing = Phrasing.NONE;

  Tally(Likeness likeness, int[] owners, int entries) {
    this.top = new double[Likeness.measures()][entries * KEPT];
    this.nearestTogether = new float[entries];
    this.nearestPhrasing = new int[entries];
    Arrays.fill(nearestPhrasing, Phrasing.NONE);
    for (int i = 0; i < owners.length; i++) {
      if (i != likeness.leftOut()) {
        count(likeness, i, owners[i]);
      }
    }
  }

  private void count(Likeness likeness, int phrasing, int owner) {
    float together = likeness.together(phrasing);
    if (owner < 0) {
      for (int measure = 0; measure < lookAlike.length; measure++) {
        lookAlike[measure] = Math.max(lookAlike[measure], likeness.score(measure, phrasing));
      }
      if (together > lookAlikeTogether) {
        lookAlikeTogether = together;
        lookAlikePhrasing = phrasing;
      }
      return;
    }
    for (int measure = 0; measure < top.length; measure++) {
      insert(top[measure], owner * KEPT, likeness.score(measure, phrasing));
    }
    if (nearestPhrasing[owner] < 0 || together > nearestTogether[owner]) {
      nearestTogether[owner] = together;
      nearestPhrasing[owner] = phrasing;
    }
  }

  private static void insert(double[] sorted, int from, double value) {
    if (value <= sorted[from + KEPT - 1]) {
      return;
    }
    int at = from + KEPT - 1;
    while (at > from && sorted[at - 1] < value) {
      sorted[at] = sorted[at - 1];
      at--;
    }
    sorted[at] = value;
  }

  double best(int measure, int entry) {
    return top[measure][entry * KEPT];
  }

  /** The mean over the entry's nearest phrasings. */
  double mean(int measure, int entry) {
    double sum = 0;
    for (int k = 0; k < KEPT; k++) {
      sum += top[measure][entry * KEPT + k];
    }
    return sum / KEPT;
  }

  /** The best of all entries but one. */
  double bestOther(int measure, int entry) {
    double best = 0;
    for (int e = 0; e < nearestPhrasing.length; e++) {
      best = e == entry ? best : Math.max(best, best(measure, e));
    }
    return best;
  }

  double lookAlike(int measure) {
    return lookAlike[measure];
  }

  float together(int entry) {
    return nearestTogether[entry];
  }

  int phrasing(int entry) {
    return nearestPhrasing[entry];
  }

  int lookAlikePhrasing() {
    return lookAlikePhrasing;
  }
}
