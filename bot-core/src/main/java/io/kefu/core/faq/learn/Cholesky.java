package io.kefu.core.faq.learn;

import java.util.stream.IntStream;

/**
 * Inverts the Cholesky factor of a symmetric positive definite matrix. Works in place on the lower
 * triangle, row {@code i} holding {@code i + 1} numbers, in blocks that stay in the cache and on
 * all processors; the inner loops are plain sums of rows, which the JIT turns into vector
 * instructions.
 */
final class Cholesky {

  private static final int BLOCK = 64;

  private Cholesky() {}

  /** Replaces the lower triangle of a matrix by its factor L, where the matrix is L times Lᵀ. */
  static void factor(double[][] a) {
    int n = a.length;
    for (int start = 0; start < n; start += BLOCK) {
      int end = Math.min(n, start + BLOCK);
      factorBlock(a, start, end);
      int from = start;
      IntStream.range(end, n).parallel().forEach(i -> solveRow(a, i, from, end));
      double[][] panel = panel(a, start, end);
      IntStream.range(end, n).parallel().forEach(i -> updateRow(a, i, from, end, panel));
    }
  }

  private static void factorBlock(double[][] a, int start, int end) {
    for (int i = start; i < end; i++) {
      solveRow(a, i, start, i);
      double sum = a[i][i];
      for (int k = start; k < i; k++) {
        sum -= a[i][k] * a[i][k];
      }
      if (!(sum > 0)) {
        throw new IllegalArgumentException("the matrix is not positive definite");
      }
      a[i][i] = Math.sqrt(sum);
    }
  }

  private static void solveRow(double[][] a, int i, int start, int end) {
    double[] row = a[i];
    for (int j = start; j < end; j++) {
      double sum = row[j];
      double[] other = a[j];
      for (int k = start; k < j; k++) {
        sum -= row[k] * other[k];
      }
      row[j] = sum / other[j];
    }
  }

  /** The columns of a block, each as a row, so that updates run along rows. */
  private static double[][] panel(double[][] a, int start, int end) {
    double[][] panel = new double[end - start][a.length];
    for (int j = end; j < a.length; j++) {
      for (int k = start; k < end; k++) {
        panel[k - start][j] = a[j][k];
      }
    }
    return panel;
  }

  private static void updateRow(double[][] a, int i, int start, int end, double[][] panel) {
    double[] row = a[i];
    int k = start;
    for (; k + 3 < end; k += 4) {
      subtract(row, end, i + 1, row[k], panel[k - start], row[k + 1], panel[k + 1 - start]);
      subtract(row, end, i + 1, row[k + 2], panel[k + 2 - start], row[k + 3], panel[k + 3 - start]);
    }
    for (; k < end; k++) {
      subtract(row, end, i + 1, row[k], panel[k - start], 0, panel[k - start]);
    }
  }

  private static void subtract(
      double[] row, int from, int to, double f, double[] p, double g, double[] q) {
    for (int j = from; j < to; j++) {
      row[j] -= f * p[j] + g * q[j];
    }
  }

  /** The inverse of a factor, lower triangular like it. */
  static double[][] invert(double[][] l) {
    int n = l.length;
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      inverse[i] = new double[i + 1];
    }
    int slices = (n + BLOCK - 1) / BLOCK;
    IntStream.range(0, slices)
        .parallel()
        .forEach(slice -> invert(l, inverse, slice * BLOCK, Math.min(n, (slice + 1) * BLOCK)));
    return inverse;
  }

  private static void invert(double[][] l, double[][] inverse, int from, int to) {
    for (int i = from; i < l.length; i++) {
      double[] row = inverse[i];
      int end = Math.min(to, i);
      for (int k = from; k < i; k++) {
        double factor = l[i][k];
        double[] above = inverse[k];
        int last = Math.min(end, k + 1);
        for (int j = from; j < last; j++) {
          row[j] -= factor * above[j];
        }
      }
      for (int j = from; j < end; j++) {
        row[j] /= l[i][i];
      }
      if (i < to) {
        row[i] = 1 / l[i][i];
      }
    }
  }
}
