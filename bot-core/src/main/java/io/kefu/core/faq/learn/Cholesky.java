package io.kefu.core.faq.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Factors a large symmetric positive definite matrix and inverts the factor. Works on the lower
 * triangle, row {@code i} holding {@code i + 1} numbers, on all processors. Nearly all the work is
 * sums of four rows at a time over tiles that stay in the cache; the JIT turns them into vector
 * instructions.
 */
final class Cholesky {

  private static final int BLOCK = 64;
  private static final int TILE = 256;

  private Cholesky() {}

  /** Replaces the lower triangle of a matrix by its factor L, where the matrix is L times Lᵀ. */
  static void factor(float[][] a) {
    int n = a.length;
    for (int start = 0; start < n; start += BLOCK) {
      int from = start;
      int to = Math.min(n, start + BLOCK);
      factorBlock(a, from, to);
      IntStream.range(to, n).parallel().forEach(i -> solveRow(a, i, from, to));
      float[][] panel = panel(a, from, to);
      blocks(to, n).parallel().forEach(first -> updateBlock(a, first, from, to, panel));
    }
  }

  private static IntStream blocks(int from, int to) {
    return IntStream.iterate(from, first -> first < to, first -> first + BLOCK);
  }

  private static void factorBlock(float[][] a, int start, int end) {
    for (int i = start; i < end; i++) {
      solveRow(a, i, start, i);
      double sum = a[i][i];
      for (int k = start; k < i; k++) {
        sum -= (double) a[i][k] * a[i][k];
      }
      if (!(sum > 0)) {
        throw new IllegalArgumentException("the matrix is not positive definite");
      }
      a[i][i] = (float) Math.sqrt(sum);
    }
  }

  private static void solveRow(float[][] a, int i, int start, int end) {
    float[] row = a[i];
    for (int j = start; j < end; j++) {
      float sum = row[j];
      float[] other = a[j];
      for (int k = start; k < j; k++) {
        sum -= row[k] * other[k];
      }
      row[j] = sum / other[j];
    }
  }

  /** The columns of a block, each as a row, so that updates run along rows. */
  private static float[][] panel(float[][] a, int start, int end) {
    float[][] panel = new float[end - start][a.length];
    for (int j = end; j < a.length; j++) {
      for (int k = start; k < end; k++) {
        panel[k - start][j] = a[j][k];
      }
    }
    return panel;
  }

  private static void updateBlock(float[][] a, int first, int start, int end, float[][] panel) {
    int last = Math.min(a.length, first + BLOCK);
    for (int tile = end; tile < last; tile += TILE) {
      for (int i = Math.max(first, tile); i < last; i++) {
        subtractRows(a[i], tile, Math.min(i + 1, tile + TILE), a[i], start, end, panel, start);
      }
    }
  }

  /**
   * Subtracts from columns {@code from} to {@code to} of a row the other rows {@code start} to
   * {@code end}, each times its factor.
   *
   * @param base the number of the first of the other rows
   */
  private static void subtractRows(
      float[] row,
      int from,
      int to,
      float[] factors,
      int start,
      int end,
      float[][] others,
      int base) {
    int k = start;
    for (; k + 3 < end; k += 4) {
      subtractFour(
          row,
          from,
          to,
          new float[] {factors[k], factors[k + 1], factors[k + 2], factors[k + 3]},
          others,
          k - base);
    }
    for (; k < end; k++) {
      float factor = factors[k];
      float[] other = others[k - base];
      for (int j = from; j < to; j++) {
        row[j] -= factor * other[j];
      }
    }
  }

  private static void subtractFour(
      float[] row, int from, int to, float[] factors, float[][] others, int k) {
    float f = factors[0];
    float g = factors[1];
    float h = factors[2];
    float m = factors[3];
    float[] p = others[k];
    float[] q = others[k + 1];
    float[] r = others[k + 2];
    float[] s = others[k + 3];
    for (int j = from; j < to; j++) {
      row[j] -= f * p[j] + g * q[j] + h * r[j] + m * s[j];
    }
  }

  /**
   * Replaces a factor by its inverse, lower triangular like it; its rows go on to the end of their
   * tile.
   */
  static void invert(float[][] l) {
    int n = l.length;
    blocks(0, n)
        .forEach(first -> {
          float[][] rows = new float[Math.min(BLOCK, n - first)][];
          Arrays.setAll(rows, k -> new float[Math.min(n, ((first + k) / TILE + 1) * TILE)]);
          IntStream.iterate(0, from -> from < first + rows.length, from -> from + TILE)
              .parallel()
              .forEach(from -> invertTile(l, rows, first, from, Math.min(n, from + TILE)));
          System.arraycopy(rows, 0, l, first, rows.length);
        });
  }

  /**
   * Inverts some columns of a block of rows.
   *
   * @param l the inverse above the block, the factor from the block on
   * @param first the number of the first row of the block
   */
  private static void invertTile(float[][] l, float[][] rows, int first, int from, int to) {
    for (int start = from; start < first; start += BLOCK) {
      for (int k = 0; k < rows.length; k++) {
        subtractRows(rows[k], from, to, l[first + k], start, start + BLOCK, l, 0);
      }
    }
    for (int k = 0; k < rows.length; k++) {
      int i = first + k;
      if (i >= from && i < to) {
        rows[k][i] = 1;
      }
      subtractRows(rows[k], from, to, l[i], first, i, rows, first);
      for (int j = from; j < to; j++) {
        rows[k][j] /= l[i][i];
      }
    }
  }

  /** Replaces the right sides, a row for each of the matrix, by the solutions. */
  static void solve(float[][] l, float[][] rows) {
    for (int i = 0; i < l.length; i++) {
      for (int k = 0; k < i; k++) {
        subtract(rows[i], l[i][k], rows[k]);
      }
      divide(rows[i], l[i][i]);
    }
    for (int i = l.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < l.length; k++) {
        subtract(rows[i], l[k][i], rows[k]);
      }
      divide(rows[i], l[i][i]);
    }
  }

  private static void subtract(float[] row, float factor, float[] other) {
    for (int c = 0; c < row.length; c++) {
      row[c] -= factor * other[c];
    }
  }

  private static void divide(float[] row, float divisor) {
    for (int c = 0; c < row.length; c++) {
      row[c] /= divisor;
    }
  }
}
