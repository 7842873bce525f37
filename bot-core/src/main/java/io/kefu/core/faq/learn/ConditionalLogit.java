package io.kefu.core.faq.learn;

import java.util.Arrays;
import java.util.List;

/**
 * A conditional logit over the alternatives of a question, one of which is that none is right:
 * turns evidence into probabilities that add up to one. D. McFadden, Conditional Logit Analysis of
 * Qualitative Choice Behavior, 1974.
 */
public final class ConditionalLogit {

  /** Says that no alternative is right. */
  public static final int NONE = -1;

  /** Which way a feature may pull. */
  public enum Pull {
    FOR,
    AGAINST,
    EITHER
  }

  /**
   * Something to learn from.
   *
   * @param alternatives the features of each
   * @param right the place of the right one, or {@link #NONE}
   */
  public record Example(List<double[]> alternatives, int right) {

    public Example {
      alternatives = List.copyOf(alternatives);
    }
  }

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

  public ConditionalLogit(Parameters parameters) {
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
  public static ConditionalLogit fit(List<Example> examples, List<Pull> pulls, double penalty) {
    int width = pulls.size();
    ConditionalLogit model =
        new ConditionalLogit(
            new Parameters(new double[width], new double[width], new double[width + 1]));
    model.standardise(
        examples.stream().flatMap(example -> example.alternatives().stream()).toList());
    NewtonFit fit = new NewtonFit(examples.stream().map(model::standardised).toList(), penalty);
    do {
      fit.settle(model.weights);
    } while (model.dropWrongPulls(pulls, fit));
    return model;
  }

  private void standardise(List<double[]> rows) {
    for (double[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += row[j] / rows.size();
      }
    }
    for (double[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        double off = row[j] - mean[j];
        scale[j] += off * off / rows.size();
      }
    }
    for (int j = 0; j < mean.length; j++) {
      scale[j] = scale[j] < 1e-12 ? 1 : Math.sqrt(scale[j]);
    }
  }

  private Alternatives standardised(Example example) {
    return new Alternatives(standardised(example.alternatives()), example.right());
  }

  private double[][] standardised(List<double[]> alternatives) {
    return alternatives.stream().map(this::standardised).toArray(double[][]::new);
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

  /**
   * The probability of each alternative; what is missing to one is that of none.
   *
   * @param alternatives the features of each
   */
  public double[] probabilities(List<double[]> alternatives) {
    Alternatives all = new Alternatives(standardised(alternatives), NONE);
    return Alternatives.probabilities(all.scores(weights));
  }

  /** How much each feature pulls for and against, a standard deviation of it at a time. */
  public double[] weights() {
    return Arrays.copyOfRange(weights, 1, weights.length);
  }
}
