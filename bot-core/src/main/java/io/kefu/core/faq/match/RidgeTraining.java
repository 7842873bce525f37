package io.kefu.core.faq.match;

import io.kefu.core.faq.learn.KernelRidge;
import java.util.ArrayList;
import java.util.List;

/** Kernel ridge regression over every phrasing; its cost grows with the cube of their number. */
final class RidgeTraining {

  /** A look-alike of one entry that scores this much for another is taken for the other's. */
  private static final float BELONGS_ELSEWHERE = 0.5f;

  private final KernelRidge ridge;
  private final List<Integer> targets;
  private final float[][] weights;
  private final int entries;

  /**
   * Learns the phrasings. A look-alike that rather belongs to another entry is learnt as that
   * entry's; {@link #targets()} tells.
   */
  RidgeTraining(List<Phrasing> phrasings, Views views, int entries) {
    this.entries = entries;
    this.ridge = KernelRidge.of(views.gram(phrasings), Kernel.PENALTY, entries);
    this.targets = new ArrayList<>(phrasings.stream().map(Phrasing::entry).toList());
    if (phrasings.stream().anyMatch(phrasing -> phrasing.not() != Phrasing.NONE)) {
      settleLookAlikes(phrasings);
    }
    this.weights = ridge.fit(targets);
  }

  private void settleLookAlikes(List<Phrasing> phrasings) {
    float[][] first = ridge.fit(targets);
    for (int i = 0; i < phrasings.size(); i++) {
      int not = phrasings.get(i).not();
      if (not != Phrasing.NONE) {
        float[] scores = ridge.leftOut(i, Phrasing.NONE, first);
        int best = best(scores);
        targets.set(i, best != not && scores[best] > BELONGS_ELSEWHERE ? best : Phrasing.NONE);
      }
    }
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** The entry of each phrasing as it was learnt. */
  List<Integer> targets() {
    return List.copyOf(targets);
  }

  /** For each entry, a weight for each phrasing. */
  float[][] weights() {
    float[][] columns = new float[entries][weights.length];
    for (int i = 0; i < weights.length; i++) {
      for (int entry = 0; entry < entries; entry++) {
        columns[entry][i] = weights[i][entry];
      }
    }
    return columns;
  }

  /**
   * The scores of each member of a part by a classifier that learnt everything but that part.
   *
   * @param members ascending
   */
  List<Classifier> withoutEach(int[] members) {
    List<Classifier> fixed = new ArrayList<>();
    for (float[] scores : ridge.heldOut(members, targets, weights)) {
      fixed.add((_, asked) -> {
        double[] some = new double[asked.length];
        for (int k = 0; k < asked.length; k++) {
          some[k] = scores[asked[k]];
        }
        return some;
      });
    }
    return fixed;
  }
}
