package io.kefu.core.faq.learn;

import java.util.Arrays;
import java.util.List;

/** A logistic regression on standardised features: turns evidence into a probability. */
public final class Logistic {

  private static final int ROUNDS = 30;
  private static final double CONVERGED = 1e-7;

  private final double[] mean;
  private final double[] scale;
  private final double[] weights;

  private Logistic(double[] mean, double[] scale, double[] weights) {
    this.mean = mean;
    this.scale = scale;
    this.weights = weights;
  }

  /**
   * An example to learn from.
   *
   * @param weight how much it counts
   */
  public record Example(double[] features, boolean positive, double weight) {}

  /** Which way a feature may pull. */
  public enum Pull {
    FOR,
    AGAINST,
    EITHER
  }

  /**
   * Fits by Newton's method. A feature whose data would have it pull the wrong way is not used:
   * with little data, chance must not turn evidence into its opposite.
   *
   * @param pulls which way each feature may pull
   * @param penalty on the squared weights, the intercept excepted
   */
  public static Logistic fit(List<Example> examples, List<Pull> pulls, double penalty) {
    double[] mean = new double[pulls.size()];
    double[] scale = new double[pulls.size()];
    standardise(examples, mean, scale);
    Logistic model = new Logistic(mean, scale, new double[pulls.size() + 1]);
    do {
      model.settle(examples, penalty);
    } while (model.dropWrongPulls(pulls));
    return model;
  }

  private void settle(List<Example> examples, double penalty) {
    Arrays.fill(weights, 0);
    for (int round = 0; round < ROUNDS; round++) {
      if (improve(examples, penalty) < CONVERGED) {
        return;
      }
    }
  }

  /** Puts features out of use whose weight has the wrong sign; their scale becomes infinite. */
  private boolean dropWrongPulls(List<Pull> pulls) {
    boolean dropped = false;
    for (int j = 0; j < scale.length; j++) {
      boolean wrong =
          switch (pulls.get(j)) {
            case FOR -> weights[j + 1] < 0;
            case AGAINST -> weights[j + 1] > 0;
            case EITHER -> false;
          };
      if (wrong) {
        scale[j] = Double.POSITIVE_INFINITY;
        dropped = true;
      }
    }
    return dropped;
  }

  private static void standardise(List<Example> examples, double[] mean, double[] scale) {
    for (Example example : examples) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += example.features()[j] / examples.size();
      }
    }
    for (Example example : examples) {
      for (int j = 0; j < mean.length; j++) {
        double off = example.features()[j] - mean[j];
        scale[j] += off * off / examples.size();
      }
    }
    for (int j = 0; j < mean.length; j++) {
      scale[j] = scale[j] < 1e-12 ? 1 : Math.sqrt(scale[j]);
    }
  }

  private double[] standardised(double[] features) {
    double[] x = new double[weights.length];
    x[0] = 1;
    for (int j = 0; j < features.length; j++) {
      x[j + 1] = (features[j] - mean[j]) / scale[j];
    }
    return x;
  }

  private double improve(List<Example> examples, double penalty) {
    int n = weights.length;
    double[] gradient = new double[n];
    double[][] hessian = new double[n][n];
    for (int j = 0; j < n; j++) {
      gradient[j] = j == 0 ? 0 : -penalty * weights[j];
      hessian[j][j] = j == 0 ? 1e-9 : penalty;
    }
    for (Example example : examples) {
      double[] x = standardised(example.features());
      double p = sigmoid(dot(x));
      double residual = example.weight() * ((example.positive() ? 1 : 0) - p);
      double curvature = example.weight() * Math.max(p * (1 - p), 1e-9);
      for (int j = 0; j < n; j++) {
        gradient[j] += residual * x[j];
        for (int k = 0; k <= j; k++) {
          hessian[j][k] += curvature * x[j] * x[k];
        }
      }
    }
    return step(gradient, hessian);
  }

  private double step(double[] gradient, double[][] hessian) {
    Cholesky.factor(hessian);
    double[][] inverse = Cholesky.invert(hessian);
    double largest = 0;
    for (int j = 0; j < gradient.length; j++) {
      double move = 0;
      for (int i = j; i < gradient.length; i++) {
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

  private double dot(double[] x) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += weights[j] * x[j];
    }
    return sum;
  }

  public double probability(double[] features) {
    return sigmoid(dot(standardised(features)));
  }

  /** How much each feature pulls for and against, in standard deviations. */
  public double[] pulls() {
    return Arrays.copyOfRange(weights, 1, weights.length);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
