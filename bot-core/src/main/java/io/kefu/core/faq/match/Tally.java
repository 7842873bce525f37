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
    countTogether(likeness, owners);
    for (int measure = 0; measure < leader.length; measure++) {
      count(measure, likeness, owners);
      rank(measure);
    }
  }

  private void count(int measure, Likeness likeness, int[] owners) {
    double[] best = top[measure];
    float[] scores = likeness.scores(measure);
    for (int i = 0; i < owners.length; i++) {
      float score = scores[i];
      if (score > 0 && !likeness.omits(i)) {
        if (owners[i] < 0) {
          lookAlike[measure] = Math.max(lookAlike[measure], score);
        } else {
          insert(best, owners[i] * KEPT, score);
        }
      }
    }
  }

  private void countTogether(Likeness likeness, int[] owners) {
    float[] together = likeness.together();
    for (int i = 0; i < owners.length; i++) {
      int owner = owners[i];
      if (likeness.omits(i)) {
        continue;
      }
      if (owner < 0) {
        if (together[i] > lookAlikeTogether) {
          lookAlikeTogether = together[i];
          lookAlikePhrasing = i;
        }
      } else if (nearestPhrasing[owner] < 0 || together[i] > nearestTogether[owner]) {
        nearestTogether[owner] = together[i];
        nearestPhrasing[owner] = i;
      }
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
