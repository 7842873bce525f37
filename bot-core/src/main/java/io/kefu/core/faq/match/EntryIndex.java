package io.kefu.core.faq.match;

import java.util.List;

/**
 * How much of a question the phrasings of each entry hold among them: plainly, and as BM25 counts
 * it. What no single phrasing says, several may say together.
 */
final class EntryIndex {

  private static final double LENGTH_COUNTS = 0.75;
  private static final double SATURATION = 2;

  private final int[] owners;

  /** How slowly repeated terms of each entry count for more; the longer the entry, the slower. */
  private final double[] slowness;

  /**
   * @param texts the terms of each phrasing
   * @param owners the entry of each phrasing, negative for none
   */
  EntryIndex(List<List<String>> texts, int[] owners, int entries) {
    this.owners = owners;
    this.slowness = new double[entries];
    double all = 0;
    for (int i = 0; i < owners.length; i++) {
      if (owners[i] >= 0) {
        slowness[owners[i]] += texts.get(i).size();
        all += texts.get(i).size();
      }
    }
    for (int entry = 0; entry < entries; entry++) {
      double length = all == 0 ? 1 : slowness[entry] * entries / all;
      slowness[entry] = SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length);
    }
  }

  /**
   * @param covered for each entry, the share of the question's weight that its phrasings hold
   * @param repeated the same, more for what they hold again and again
   */
  record Shares(double[] covered, double[] repeated) {}

  /** Shares from 0 to 1. */
  Shares shares(CosineIndex.Weighed question, Omission omission) {
    Shares shares = new Shares(new double[slowness.length], new double[slowness.length]);
    int[] times = new int[slowness.length];
    double all = 0;
    for (int term = 0; term < question.size(); term++) {
      all += question.weight(term);
      count(question, term, omission, times);
      add(question.weight(term), times, shares);
    }
    for (int entry = 0; entry < times.length && all > 0; entry++) {
      shares.covered()[entry] /= all;
      shares.repeated()[entry] /= all;
    }
    return shares;
  }

  private void count(CosineIndex.Weighed question, int term, Omission omission, int[] times) {
    int[] texts = question.texts(term);
    for (int i = 0; i < question.holders(term); i++) {
      int owner = owners[texts[i]];
      if (owner >= 0 && !omission.holds(texts[i])) {
        times[owner]++;
      }
    }
  }

  /** Adds what one term is worth to each entry that holds it, and empties the counts. */
  private void add(double weight, int[] times, Shares shares) {
    for (int entry = 0; entry < times.length; entry++) {
      if (times[entry] > 0) {
        shares.covered()[entry] += weight;
        shares.repeated()[entry] += weight * times[entry] / (times[entry] + slowness[entry]);
        times[entry] = 0;
      }
    }
  }
}
