package io.kefu.core.faq.learn;

import java.util.Arrays;
import java.util.List;

/** A logistic regression on standardised features: turns evidence into a probability. */
public final class Logistic {

  /** Which way a feature may pull. */
  public enum Pull {
    FOR,
    AGAINST,
    EITHER
  }

  /** Something to learn from. */
  public record Example(double[] features, boolean positive) {}

  /**
   * A fitted model.
   *
   * @param mean of each feature
   * @param scale of each feature, its standard deviation
   * @param weights of the standardised features, the intercept first
   */
  public record Parameters(double[] mean, double[] scale, double[] weights) {}

  private final double[] mean;
  private final double[] scale;
  private final double[] weights;

  public Logistic(Parameters parameters) {
    this.mean = parameters.mean();
    this.scale = parameters.scale();
    this.weights = parameters.weights();
  }

  /**
   * Fits a model. A feature whose data would have it pull the wrong way is not used: with little
   * data, chance must not turn evidence into its opposite.
   *
   * @param pulls which way each feature may pull
   * @param penalty on the squared weights, the intercept excepted
   */
  public static Logistic fit(List<Example> examples, List<Pull> pulls, double penalty) {
    int width = pulls.size();
    Logistic model =
        new Logistic(new Parameters(new double[width], new double[width], new double[width + 1]));
    model.standardise(examples);
    NewtonFit fit = new NewtonFit(examples.stream().map(model::standardised).toList(), examples);
    do {
      fit.settle(model.weights, penalty);
    } while (model.dropWrongPulls(pulls, fit));
    return model;
  }

  private void standardise(List<Example> examples) {
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

  private double[] standardised(Example example) {
    return standardised(example.features());
  }

  private double[] standardised(double[] features) {
    double[] x = new double[weights.length];
    x[0] = 1;
    for (int j = 0; j < features.length; j++) {
      x[j + 1] = (features[j] - mean[j]) / scale[j];
    }
    return x;
  }

  private boolean dropWrongPulls(List<Pull> pulls, NewtonFit fit) {
    boolean dropped = false;
    for (int j = 0; j < scale.length; j++) {
      boolean wrong =
          switch (pulls.get(j)) {
            case FOR -> weights[j + 1] < 0;
            case AGAINST -> weights[j + 1] > 0;
            case EITHER -> false;
          };
      if (wrong) {
        weights[j + 1] = 0;
        fit.drop(j + 1);
        dropped = true;
      }
    }
    return dropped;
  }

  public Parameters parameters() {
    return new Parameters(mean, scale, weights);
  }

  public double probability(double[] features) {
    return sigmoid(dot(weights, standardised(features)));
  }

  /** How much each feature pulls for and against, a standard deviation of it at a time. */
  public double[] weights() {
    return Arrays.copyOfRange(weights, 1, weights.length);
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
