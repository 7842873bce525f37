package io.kefu.core.faq.learn;

import java.util.List;

/**
 * Newton's method for a penalised conditional logit; the first column is the intercept. A step that
 * would make the fit worse is halved, so it settles on any data.
 */
final class NewtonFit {

  private static final int ROUNDS = 30;
  private static final int HALVINGS = 12;
  private static final double CONVERGED = 1e-6;
  private static final double TINY = 1e-9;
  private static final double INTERCEPT_PENALTY = 1e-6;

  private final List<Alternatives> examples;
  private final double penalty;

  /**
   * @param penalty on the squared weights, the intercept excepted
   */
  NewtonFit(List<Alternatives> examples, double penalty) {
    this.examples = examples;
    this.penalty = penalty;
  }

  /** Takes a column out of use. */
  void drop(int column) {
    examples.forEach(example -> example.drop(column));
  }

  /** Improves the weights until they move no more. */
  void settle(double[] weights) {
    double loss = loss(weights);
    for (int round = 0; round < ROUNDS; round++) {
      double better = advance(weights, direction(weights), loss);
      if (loss - better < CONVERGED) {
        return;
      }
      loss = better;
    }
  }

  /** Goes as far along the direction as the fit gets better, and returns its loss. */
  private double advance(double[] weights, double[] direction, double loss) {
    double share = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double[] tried = new double[weights.length];
      for (int j = 0; j < tried.length; j++) {
        tried[j] = weights[j] + share * direction[j];
      }
      double reached = loss(tried);
      if (reached < loss) {
        System.arraycopy(tried, 0, weights, 0, tried.length);
        return reached;
      }
      share /= 2;
    }
    return loss;
  }

  /** Minus the penalised log-likelihood. */
  private double loss(double[] weights) {
    double loss = 0;
    for (int j = 0; j < weights.length; j++) {
      loss += penalty(j) * weights[j] * weights[j] / 2;
    }
    for (Alternatives example : examples) {
      loss += example.loss(weights);
    }
    return loss;
  }

  private double penalty(int column) {
    return column == 0 ? INTERCEPT_PENALTY : penalty;
  }

  private double[] direction(double[] weights) {
    int n = weights.length;
    double[] slope = new double[n];
    double[][] curvature = new double[n][n];
    for (int j = 0; j < n; j++) {
      slope[j] = -penalty(j) * weights[j];
      curvature[j][j] = penalty(j);
    }
    examples.forEach(example -> example.addTo(slope, curvature, weights));
    return solved(curvature, slope);
  }

  /** Solves a small system by Cholesky's method; only the lower triangle is read, and used up. */
  private static double[] solved(double[][] a, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(Math.max(sum, TINY)) : sum / a[j][j];
      }
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
