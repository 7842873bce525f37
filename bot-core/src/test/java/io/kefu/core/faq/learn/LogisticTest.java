package io.kefu.core.faq.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kefu.core.faq.learn.Logistic.Pull;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {

  @Test
  void fit_dataOfAKnownModel_findsItsProbabilities() {
    Random random = new Random(11);
    List<Logistic.Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double x = random.nextGaussian();
      double noise = random.nextGaussian();
      boolean positive = random.nextDouble() < sigmoid(2 * x - 1);
      examples.add(new Logistic.Example(new double[] {x, noise, 3}, positive));
    }

    Logistic logistic = Logistic.fit(examples, List.of(Pull.EITHER, Pull.EITHER, Pull.EITHER), 1);

    for (double x : new double[] {-2, -1, 0, 1, 2}) {
      assertThat(logistic.probability(new double[] {x, 0, 3}))
          .isCloseTo(sigmoid(2 * x - 1), within(0.03));
    }
  }

  @Test
  void fit_allExamplesAlike_staysFinite() {
    List<Logistic.Example> examples =
        List.of(
            new Logistic.Example(new double[] {1}, true),
            new Logistic.Example(new double[] {2}, true));

    assertThat(Logistic.fit(examples, List.of(Pull.EITHER), 1).probability(new double[] {1}))
        .isBetween(0.5, 1.0);
  }

  /** Few positives far out: a plain Newton step would overshoot and never come back. */
  @Test
  void fit_rareAndFarPositives_settles() {
    Random random = new Random(5);
    List<Logistic.Example> examples = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      boolean positive = i % 250 == 0;
      double x = positive ? 1 : 1e-4 * random.nextDouble();
      examples.add(new Logistic.Example(new double[] {x, x * x, 1 - x}, positive));
    }

    Logistic logistic = Logistic.fit(examples, List.of(Pull.FOR, Pull.FOR, Pull.AGAINST), 1e-3);

    assertThat(logistic.probability(new double[] {1, 1, 0})).isGreaterThan(0.9);
    assertThat(logistic.probability(new double[] {0, 0, 1})).isLessThan(0.1);
  }

  @Test
  void fit_featureThatPullsTheWrongWay_isNotUsed() {
    List<Logistic.Example> examples = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      examples.add(new Logistic.Example(new double[] {i}, i < 5));
    }

    Logistic logistic = Logistic.fit(examples, List.of(Pull.FOR), 1);

    assertThat(logistic.weights()).containsExactly(0.0);
    assertThat(logistic.probability(new double[] {9})).isCloseTo(0.5, within(1e-6));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
