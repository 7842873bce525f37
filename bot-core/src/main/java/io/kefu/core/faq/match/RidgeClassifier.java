package io.kefu.core.faq.match;

import io.kefu.core.faq.learn.KernelRidge;
import java.util.ArrayList;
import java.util.List;

/** Kernel ridge regression over every phrasing; its cost grows with the cube of their number. */
final class RidgeClassifier implements Classifier {

  /** A look-alike of one entry that scores this much for another is taken for the other's. */
  private static final float BELONGS_ELSEWHERE = 0.5f;

  private final KernelRidge ridge;
  private final List<Integer> targets;
  private final float[][] byText;
  private final float[][] byEntry;

  private RidgeClassifier(KernelRidge ridge, List<Integer> targets, int entries) {
    this.ridge = ridge;
    this.targets = targets;
    this.byText = ridge.fit(targets);
    this.byEntry = transposed(byText, entries);
  }

  /**
   * Learns the phrasings. A look-alike that rather belongs to another entry is learnt as that
   * entry's; {@link #targets()} tells.
   */
  static RidgeClassifier learn(List<Phrasing> phrasings, float[][] gram, int entries) {
    KernelRidge ridge = KernelRidge.of(gram, Kernel.PENALTY, entries);
    List<Integer> targets = new ArrayList<>(phrasings.stream().map(Phrasing::entry).toList());
    if (phrasings.stream().anyMatch(phrasing -> phrasing.not() != Phrasing.NONE)) {
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
    return new RidgeClassifier(ridge, targets, entries);
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  private static float[][] transposed(float[][] rows, int width) {
    float[][] columns = new float[width][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < width; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }

  /** The entry of each phrasing as it was learnt. */
  List<Integer> targets() {
    return targets;
  }

  @Override
  public double[] scores(Likeness likeness, int[] entries) {
    int leftOut = likeness.leftOut();
    double[] scores = new double[entries.length];
    if (leftOut != Likeness.NOBODY) {
      float[] all = ridge.leftOut(leftOut, targets.get(leftOut), byText);
      for (int k = 0; k < entries.length; k++) {
        scores[k] = all[entries[k]];
      }
      return scores;
    }
    float[] kernel = new float[likeness.size()];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = likeness.kernel(i);
    }
    for (int k = 0; k < entries.length; k++) {
      scores[k] = dot(kernel, byEntry[entries[k]]);
    }
    return scores;
  }

  private static double dot(float[] a, float[] b) {
    float even = 0;
    float odd = 0;
    int i = 0;
    for (; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return even + odd + (i < a.length ? a[i] * b[i] : 0);
  }
}
