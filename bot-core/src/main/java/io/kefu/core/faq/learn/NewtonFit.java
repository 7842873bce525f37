package io.kefu.core.faq.learn;

import java.util.List;

/** Newton's method for a penalised logistic regression; the first column is the intercept. */
final class NewtonFit {

  private static final int ROUNDS = 30;
  private static final double CONVERGED = 1e-6;
  private static final double TINY = 1e-9;

  private final List<double[]> rows;
  private final List<Logistic.Example> examples;

  NewtonFit(List<double[]> rows, List<Logistic.Example> examples) {
    this.rows = rows;
    this.examples = examples;
  }

  /** Takes a column out of use. */
  void drop(int column) {
    rows.forEach(row -> row[column] = 0);
  }

  /** Improves the weights until they move no more. */
  void settle(double[] weights, double penalty) {
    for (int round = 0; round < ROUNDS; round++) {
      if (improve(weights, penalty) < CONVERGED) {
        return;
      }
    }
  }

  private double improve(double[] weights, double penalty) {
    int n = weights.length;
    double[] gradient = new double[n];
    double[][] hessian = new double[n][n];
    for (int j = 0; j < n; j++) {
      gradient[j] = j == 0 ? 0 : -penalty * weights[j];
      hessian[j][j] = j == 0 ? TINY : penalty;
    }
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.get(i);
      double p = Logistic.sigmoid(Logistic.dot(weights, row));
      double residual = (examples.get(i).positive() ? 1 : 0) - p;
      add(row, residual, Math.max(p * (1 - p), TINY), gradient, hessian);
    }
    return step(weights, gradient, hessian);
  }

  private static void add(
      double[] row, double residual, double curvature, double[] gradient, double[][] hessian) {
    for (int j = 0; j < row.length; j++) {
      gradient[j] += residual * row[j];
      double factor = curvature * row[j];
      double[] line = hessian[j];
      for (int k = 0; k <= j; k++) {
        line[k] += factor * row[k];
      }
    }
  }

  private static double step(double[] weights, double[] gradient, double[][] hessian) {
    Cholesky.factor(hessian);
    double[][] inverse = Cholesky.invert(hessian);
    double largest = 0;
    for (int j = 0; j < weights.length; j++) {
      double move = 0;
      for (int i = j; i < weights.length; i++) {
        double half = 0;
        for (int k = 0; k <= i; k++) {
          half += inverse[i][k] * gradient[k];
        }
        move += inverse[i][j] * half;
      }
      weights[j] += move;
      largest = Math.max(largest, Math.abs(move));
    }
    return largest;
  }
}
