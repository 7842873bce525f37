package io.kefu.core.faq.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kefu.core.faq.learn.ConditionalLogit.Example;
import io.kefu.core.faq.learn.ConditionalLogit.Pull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionalLogitTest {

  /** Of up to three alternatives, or none, people choose by one feature; the others say nothing. */
  @Test
  void fit_dataOfAKnownModel_findsItsProbabilities() {
    Random random = new Random(11);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      List<double[]> alternatives =
          IntStream.range(0, 1 + i % 3)
              .mapToObj(_ -> new double[] {random.nextGaussian(), random.nextGaussian(), 3})
              .toList();
      examples.add(new Example(alternatives, chosen(known(alternatives), random.nextDouble())));
    }

    ConditionalLogit model =
        ConditionalLogit.fit(examples, List.of(Pull.EITHER, Pull.EITHER, Pull.EITHER), 1);

    for (double x : new double[] {-2, -1, 0, 1, 2}) {
      List<double[]> asked = List.of(new double[] {x, 0, 3}, new double[] {0.5, 0, 3});
      assertThat(model.probabilities(asked)).containsExactly(known(asked), within(0.03));
    }
  }

  private static double[] known(List<double[]> alternatives) {
    double[] odds = alternatives.stream().mapToDouble(x -> Math.exp(2 * x[0] - 1)).toArray();
    double all = 1 + Arrays.stream(odds).sum();
    return Arrays.stream(odds).map(one -> one / all).toArray();
  }

  private static int chosen(double[] probabilities, double lot) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += probabilities[i];
      if (lot < sum) {
        return i;
      }
    }
    return ConditionalLogit.NONE;
  }

  @Test
  void fit_allExamplesAlike_staysFinite() {
    List<Example> examples = List.of(of(0, 1), of(0, 2));

    ConditionalLogit model = ConditionalLogit.fit(examples, List.of(Pull.EITHER), 1);

    assertThat(model.probabilities(List.of(new double[] {1}))[0]).isBetween(0.5, 1.0);
  }

  /** Few positives far out: a plain Newton step would overshoot and never come back. */
  @Test
  void fit_rareAndFarPositives_settles() {
    Random random = new Random(5);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      boolean positive = i % 250 == 0;
      double x = positive ? 1 : 1e-4 * random.nextDouble();
      examples.add(of(positive ? 0 : ConditionalLogit.NONE, x, x * x, 1 - x));
    }

    ConditionalLogit model =
        ConditionalLogit.fit(examples, List.of(Pull.FOR, Pull.FOR, Pull.AGAINST), 1e-3);

    assertThat(model.probabilities(List.of(new double[] {1, 1, 0}))[0]).isGreaterThan(0.9);
    assertThat(model.probabilities(List.of(new double[] {0, 0, 1}))[0]).isLessThan(0.1);
  }

  @Test
  void fit_featureThatPullsTheWrongWay_isNotUsed() {
    List<Example> examples =
        IntStream.range(0, 10).mapToObj(i -> of(i < 5 ? 0 : ConditionalLogit.NONE, i)).toList();

    ConditionalLogit model = ConditionalLogit.fit(examples, List.of(Pull.FOR), 1);

    assertThat(model.weights()).containsExactly(0.0);
    assertThat(model.probabilities(List.of(new double[] {9}))[0]).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void probabilities_ofScoresOutOfReach_areNumbers() {
    ConditionalLogit model =
        new ConditionalLogit(
            new ConditionalLogit.Parameters(
                new double[] {0}, new double[] {1}, new double[] {0, 1}));

    double[] far = model.probabilities(List.of(new double[] {1e4}, new double[] {-1e4}));

    assertThat(far).containsExactly(1, 0);
    assertThat(model.probabilities(List.of())).isEmpty();
  }

  private static Example of(int right, double... features) {
    return new Example(List.of(features), right);
  }
}
