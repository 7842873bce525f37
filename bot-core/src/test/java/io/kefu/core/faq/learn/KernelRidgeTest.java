package io.kefu.core.faq.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelRidgeTest {

  private static final int SIZE = 600;
  private static final double PENALTY = 0.5;

  private final double[][] points = points(SIZE);
  private final List<Integer> targets = targets(SIZE);

  @Test
  void fit_trainingTexts_scoreHighForTheirOwnClass() {
    float[][] weights = KernelRidge.of(gram(SIZE), PENALTY, 3).fit(targets);

    for (int i = 0; i < SIZE; i++) {
      if (targets.get(i) >= 0) {
        assertThat(score(weights, i, targets.get(i))).isGreaterThan(0.4);
      }
    }
  }

  /** The closed form must say what training without the text says. */
  @Test
  void leftOut_anyText_equalsTrainingWithoutIt() {
    int last = SIZE - 1;
    KernelRidge all = KernelRidge.of(gram(SIZE), PENALTY, 3);
    float[] closed = all.leftOut(last, targets.get(last), all.fit(targets));

    float[][] without = KernelRidge.of(gram(last), PENALTY, 3).fit(targets.subList(0, last));

    for (int c = 0; c < 3; c++) {
      assertThat((double) closed[c]).isCloseTo(score(without, last, c), within(1e-3));
    }
  }

  @Test
  void heldOut_anyGroup_equalsTrainingWithoutIt() {
    int rest = SIZE - 150;
    int[] group = IntStream.range(rest, SIZE).toArray();
    KernelRidge all = KernelRidge.of(gram(SIZE), PENALTY, 3);
    float[][] closed = all.heldOut(group, targets, all.fit(targets));

    float[][] without = KernelRidge.of(gram(rest), PENALTY, 3).fit(targets.subList(0, rest));

    for (int k = 0; k < group.length; k++) {
      for (int c = 0; c < 3; c++) {
        assertThat((double) closed[k][c]).isCloseTo(score(without, group[k], c), within(1e-3));
      }
    }
  }

  private double score(float[][] weights, int point, int c) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i][c] * kernel(point, i);
    }
    return sum;
  }

  private float[][] gram(int size) {
    float[][] gram = new float[size][];
    for (int i = 0; i < size; i++) {
      gram[i] = new float[i + 1];
      for (int j = 0; j <= i; j++) {
        gram[i][j] = (float) kernel(i, j);
      }
    }
    return gram;
  }

  private double kernel(int i, int j) {
    double distance = 0;
    for (int d = 0; d < points[i].length; d++) {
      distance += Math.pow(points[i][d] - points[j][d], 2);
    }
    return Math.exp(-distance);
  }

  private static double[][] points(int size) {
    Random random = new Random(7);
    double[][] points = new double[size][2];
    for (int i = 0; i < size; i++) {
      points[i][0] = 4 * (i % 4) + random.nextGaussian() * 0.3;
      points[i][1] = random.nextGaussian() * 0.3;
    }
    return points;
  }

  private static List<Integer> targets(int size) {
    List<Integer> targets = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      targets.add(i % 4 == 3 ? -1 : i % 4);
    }
    return targets;
  }
}
