package io.kefu.core.faq.learn;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A kernel ridge classifier: one score a class, near 1 for texts of the class and near 0 for
 * others. Leave-one-out scores come in closed form from the same factorisation.
 */
public final class KernelRidge {

  private final float[][] inverseFactor;
  private final double[] inverseDiagonal;
  private final int classes;

  private KernelRidge(float[][] inverseFactor, int classes) {
    this.inverseFactor = inverseFactor;
    this.classes = classes;
    this.inverseDiagonal = new double[inverseFactor.length];
    for (int i = 0; i < inverseFactor.length; i++) {
      float[] row = inverseFactor[i];
      for (int j = 0; j <= i; j++) {
        inverseDiagonal[j] += row[j] * row[j];
      }
    }
  }

  /**
   * @param gram the lower triangle of the kernel between the training texts; used up
   * @param penalty added to the diagonal: the greater, the smoother
   */
  public static KernelRidge of(float[][] gram, double penalty, int classes) {
    for (int i = 0; i < gram.length; i++) {
      gram[i][i] += (float) penalty;
    }
    Cholesky.factor(gram);
    Cholesky.invert(gram);
    return new KernelRidge(gram, classes);
  }

  /**
   * @param targets the class of each training text, negative for none of them
   * @return a weight for each training text and class: a question's scores are the weights summed
   *     over its kernel with the texts
   */
  public float[][] fit(List<Integer> targets) {
    int n = inverseFactor.length;
    float[][] half = new float[n][];
    IntStream.range(0, n).parallel().forEach(i -> half[i] = half(i, targets));
    float[][] weights = new float[n][classes];
    IntStream.range(0, n).parallel().forEach(j -> weights[j] = weights(j, half));
    return weights;
  }

  private float[] half(int i, List<Integer> targets) {
    float[] sums = new float[classes];
    float[] row = inverseFactor[i];
    for (int j = 0; j <= i; j++) {
      int target = targets.get(j);
      if (target >= 0) {
        sums[target] += row[j];
      }
    }
    return sums;
  }

  private float[] weights(int j, float[][] half) {
    float[] sums = new float[classes];
    for (int i = j; i < half.length; i++) {
      float factor = inverseFactor[i][j];
      float[] row = half[i];
      for (int c = 0; c < classes; c++) {
        sums[c] += factor * row[c];
      }
    }
    return sums;
  }

  /** The scores that text {@code i} would get from a classifier trained on all others. */
  public float[] leftOut(int i, int target, float[][] weights) {
    float[] scores = new float[classes];
    for (int c = 0; c < classes; c++) {
      scores[c] = (float) ((c == target ? 1 : 0) - weights[i][c] / inverseDiagonal[i]);
    }
    return scores;
  }

  /**
   * The scores that a group of texts would get from a classifier trained on all others.
   *
   * @param group ascending
   * @return a row for each text of the group
   */
  public float[][] heldOut(int[] group, List<Integer> targets, float[][] weights) {
    float[][] block = inverseBlock(group);
    float[][] residuals = new float[group.length][];
    for (int k = 0; k < group.length; k++) {
      residuals[k] = weights[group[k]].clone();
    }
    Cholesky.factor(block);
    Cholesky.solve(block, residuals);
    for (int k = 0; k < group.length; k++) {
      int target = targets.get(group[k]);
      for (int c = 0; c < classes; c++) {
        residuals[k][c] = (c == target ? 1 : 0) - residuals[k][c];
      }
    }
    return residuals;
  }

  /** The lower triangle of the inverse, of some rows and columns only. */
  private float[][] inverseBlock(int[] group) {
    int n = inverseFactor.length;
    float[][] columns = new float[n][group.length];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < group.length && group[k] <= i; k++) {
        columns[i][k] = inverseFactor[i][group[k]];
      }
    }
    float[][] block = new float[group.length][];
    IntStream.range(0, group.length)
        .parallel()
        .forEach(k -> block[k] = inverseRow(columns, group[k], k));
    return block;
  }

  private static float[] inverseRow(float[][] columns, int from, int k) {
    float[] row = new float[k + 1];
    for (int i = from; i < columns.length; i++) {
      float[] column = columns[i];
      float factor = column[k];
      for (int j = 0; j <= k; j++) {
        row[j] += factor * column[j];
      }
    }
    return row;
  }
}
