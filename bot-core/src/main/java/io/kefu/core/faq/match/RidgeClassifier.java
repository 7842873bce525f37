package io.kefu.core.faq.match;

/** Weighs the kernel with every phrasing; {@link RidgeTraining} finds the weights. */
final class RidgeClassifier implements Classifier {

  private final float[][] weights;

  /**
   * @param weights for each entry, one for each phrasing
   */
  RidgeClassifier(float[][] weights) {
    this.weights = weights;
  }

  @Override
  public double[] scores(Likeness likeness, int[] entries) {
    float[] kernel = likeness.kernel();
    double[] scores = new double[entries.length];
    for (int k = 0; k < entries.length; k++) {
      scores[k] = dot(kernel, weights[entries[k]]);
    }
    return scores;
  }

  /** Four sums at a time, which the processor works on side by side. */
  private static double dot(float[] a, float[] b) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      first += a[i] * b[i];
    }
    return first + second + third + fourth;
  }
}
