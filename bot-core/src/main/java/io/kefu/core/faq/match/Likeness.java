package io.kefu.core.faq.match;

import java.util.Arrays;

/**
 * How near a question is to each phrasing, by each view and by words; one phrasing may be left out,
 * as if the index had never seen it.
 */
public final class Likeness {

  static final int NOBODY = -1;

  static final Likeness NOTHING =
      new Likeness(new float[View.values().length][0], new float[0], Likeness.NOBODY);

  private static final int VIEWS = View.values().length;

  /** Views first, then words; each over all phrasings. */
  private final float[][] scores;

  private final int leftOut;

  Likeness(float[][] cosines, float[] words, int leftOut) {
    this.scores = Arrays.copyOf(cosines, VIEWS + 1);
    this.scores[VIEWS] = words;
    this.leftOut = leftOut;
  }

  static int measures() {
    return VIEWS + 1;
  }

  int leftOut() {
    return leftOut;
  }

  int size() {
    return scores[0].length;
  }

  float score(int measure, int phrasing) {
    return phrasing == leftOut ? 0 : scores[measure][phrasing];
  }

  /** The likeness by dictionary words, 0 to 1. */
  public float words(int phrasing) {
    return score(VIEWS, phrasing);
  }

  /** The likeness by one view, 0 to 1. */
  public float by(View view, int phrasing) {
    return score(view.ordinal(), phrasing);
  }

  /** The views taken together, 0 to 1. */
  float together(int phrasing) {
    float sum = 0;
    for (int measure = 0; measure < VIEWS; measure++) {
      sum += score(measure, phrasing);
    }
    return sum / VIEWS;
  }

  /**
   * The kernel between the question and a phrasing: every shared term counts for itself, and more
   * so where many are shared.
   */
  float kernel(int phrasing) {
    float sum = Kernel.CONSTANT;
    for (int measure = 0; measure < VIEWS; measure++) {
      float cosine = score(measure, phrasing);
      sum += cosine + Kernel.QUADRATIC * cosine * cosine;
    }
    return sum;
  }
}
