package io.kefu.core.faq.learn;

import java.util.List;

/**
 * Newton's method for a penalised logistic regression; the first column is the intercept. A step
 * that would make the fit worse is halved, so it settles on any data.
 */
final class NewtonFit {

  private static final int ROUNDS = 30;
  private static final int HALVINGS = 12;
  private static final double CONVERGED = 1e-6;
  private static final double TINY = 1e-9;
  private static final double INTERCEPT_PENALTY = 1e-6;

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
    double loss = loss(weights, penalty);
    for (int round = 0; round < ROUNDS; round++) {
      double[] direction = direction(weights, penalty);
      double better = advance(weights, direction, penalty, loss);
      if (loss - better < CONVERGED) {
        return;
      }
      loss = better;
    }
  }

  /** Goes as far along the direction as the fit gets better, and returns its loss. */
  private double advance(double[] weights, double[] direction, double penalty, double loss) {
    double share = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double[] tried = new double[weights.length];
      for (int j = 0; j < tried.length; j++) {
        tried[j] = weights[j] + share * direction[j];
      }
      double reached = loss(tried, penalty);
      if (reached < loss) {
        System.arraycopy(tried, 0, weights, 0, tried.length);
        return reached;
      }
      share /= 2;
    }
    return loss;
  }

  /** Minus the penalised log-likelihood. */
  private double loss(double[] weights, double penalty) {
    double loss = 0;
    for (int j = 0; j < weights.length; j++) {
      loss += (j == 0 ? INTERCEPT_PENALTY : penalty) * weights[j] * weights[j] / 2;
    }
    for (int i = 0; i < rows.size(); i++) {
      double score = Logistic.dot(weights, rows.get(i));
      double against = examples.get(i).positive() ? -score : score;
      loss +=
          against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
    }
    return loss;
  }

  private double[] direction(double[] weights, double penalty) {
    int n = weights.length;
    double[] gradient = new double[n];
    double[][] hessian = new double[n][n];
    for (int j = 0; j < n; j++) {
      double strength = j == 0 ? INTERCEPT_PENALTY : penalty;
      gradient[j] = -strength * weights[j];
      hessian[j][j] = strength;
    }
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.get(i);
      double p = Logistic.sigmoid(Logistic.dot(weights, row));
      double residual = (examples.get(i).positive() ? 1 : 0) - p;
      add(row, residual, Math.max(p * (1 - p), TINY), gradient, hessian);
    }
    return solved(hessian, gradient);
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
