package io.kefu.core.faq.match;

import java.util.Arrays;

/**
 * For each entry, how near its nearest phrasings are by each measure; and the nearest look-alike.
 */
final class Tally {

  private static final int KEPT = 3;

  private final double[][] top;
  private final double[] lookAlike = new double[Likeness.measures()];
  private final int[] leader = new int[Likeness.measures()];
  private final double[] runnerUp = new double[Likeness.measures()];
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
      if (!likeness.omits(i)) {
        count(likeness, i, owners[i]);
      }
    }
    for (int measure = 0; measure < leader.length; measure++) {
      rank(measure);
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
    return leader[measure] == entry ? runnerUp[measure] : leadersBest(measure);
  }

  private double leadersBest(int measure) {
    return leader[measure] < 0 ? 0 : best(measure, leader[measure]);
  }

  private void rank(int measure) {
    leader[measure] = Phrasing.NONE;
    for (int entry = 0; entry < nearestPhrasing.length; entry++) {
      double best = best(measure, entry);
      if (best > leadersBest(measure)) {
        runnerUp[measure] = leadersBest(measure);
        leader[measure] = entry;
      } else {
        runnerUp[measure] = Math.max(runnerUp[measure], best);
      }
    }
  }

  double lookAlike(int measure) {
    return lookAlike[measure];
  }

  /** How near the nearest phrasing of an entry is, 0 to 1; negative if it has none. */
  double nearness(int entry) {
    return nearestPhrasing[entry] == Phrasing.NONE ? -1 : nearestTogether[entry];
  }

  int phrasing(int entry) {
    return nearestPhrasing[entry];
  }

  int lookAlikePhrasing() {
    return lookAlikePhrasing;
  }
}
