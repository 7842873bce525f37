package io.kefu.core.faq.match;

/**
 * The kernel between a question and a phrasing: every shared term counts for itself, and more so
 * where many are shared. RATIONALE.md says what other shapes gave.
 */
final class Kernel {

  private static final float CONSTANT = 0.3f;
  private static final float QUADRATIC = 0.7f;

  /** Three views of weight one each. */
  static final double PENALTY = 0.9;

  private Kernel() {}

  /**
   * @param cosines by every view, over all phrasings
   */
  static float of(float[][] cosines, int phrasing) {
    float sum = CONSTANT;
    for (float[] view : cosines) {
      float cosine = view[phrasing];
      sum += cosine + QUADRATIC * cosine * cosine;
    }
    return sum;
  }
}
