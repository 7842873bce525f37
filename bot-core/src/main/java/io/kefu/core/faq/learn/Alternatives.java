package io.kefu.core.faq.learn;

import java.util.Arrays;

/**
 * The alternatives of one question as a model sees them, besides the one that none is right, whose
 * score is 0.
 *
 * @param rows the numbers of each
 * @param right the place of the right one, or {@link ConditionalLogit#NONE}
 */
record Alternatives(double[][] rows, int right) {

  double[] scores(double[] weights) {
    return Arrays.stream(rows).mapToDouble(row -> dot(weights, row)).toArray();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** The probability of each alternative; what is missing to one is that of none. */
  static double[] probabilities(double[] scores) {
    double all = logOfSum(scores);
    return Arrays.stream(scores).map(score -> Math.exp(score - all)).toArray();
  }

  private static double logOfSum(double[] scores) {
    double most = Math.max(0, Arrays.stream(scores).max().orElse(0));
    double sum = Math.exp(-most);
    for (double score : scores) {
      sum += Math.exp(score - most);
    }
    return most + Math.log(sum);
  }

  /** Minus the logarithm of the probability of what is right. */
  double loss(double[] weights) {
    double[] scores = scores(weights);
    return logOfSum(scores) - (right < 0 ? 0 : scores[right]);
  }

  /**
   * Adds the slope of the likelihood and, to the lower triangle, its curvature.
   *
   * @param slope by each weight
   */
  void addTo(double[] slope, double[][] curvature, double[] weights) {
    double[] probabilities = probabilities(scores(weights));
    double[] mean = new double[slope.length];
    for (int c = 0; c < rows.length; c++) {
      addTo(mean, rows[c], probabilities[c]);
      addSquare(curvature, rows[c], probabilities[c]);
    }
    addSquare(curvature, mean, -1);
    addTo(slope, mean, -1);
    if (right >= 0) {
      addTo(slope, rows[right], 1);
    }
  }

  private static void addTo(double[] sums, double[] row, double factor) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += factor * row[j];
    }
  }

  private static void addSquare(double[][] sums, double[] row, double factor) {
    for (int j = 0; j < row.length; j++) {
      double part = factor * row[j];
      double[] line = sums[j];
      for (int k = 0; k <= j; k++) {
        line[k] += part * row[k];
      }
    }
  }

  /** Takes one of the numbers out of use. */
  void drop(int column) {
    for (double[] row : rows) {
      row[column] = 0;
    }
  }
}
