package io.kefu.core.faq.match;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * How much of a question the phrasings of each entry hold among them: plainly, and as BM25 counts
 * it. What no single phrasing says, several may say together.
 */
final class EntryIndex {

  private static final double LENGTH_COUNTS = 0.75;
  private static final double SATURATION = 2;

  private final CosineIndex terms;
  private final int[] owners;

  /** How slowly repeated terms of each entry count for more; the longer the entry, the slower. */
  private final double[] slowness;

  /**
   * @param texts the terms of each phrasing, as in the index
   * @param owners the entry of each phrasing, negative for none
   */
  EntryIndex(CosineIndex terms, List<List<String>> texts, int[] owners, int entries) {
    this.terms = terms;
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
  Shares shares(List<String> question, Omission omission) {
    Shares shares = new Shares(new double[slowness.length], new double[slowness.length]);
    int[] times = new int[slowness.length];
    double all = 0;
    for (String term : new LinkedHashSet<>(question)) {
      double weight = terms.weight(term);
      all += weight;
      terms.forEachText(
          term,
          text -> {
            if (owners[text] >= 0 && !omission.holds(text)) {
              times[owners[text]]++;
            }
          });
      for (int entry = 0; entry < times.length; entry++) {
        if (times[entry] > 0) {
          shares.covered()[entry] += weight;
          shares.repeated()[entry] += weight * times[entry] / (times[entry] + slowness[entry]);
          times[entry] = 0;
        }
      }
    }
    for (int entry = 0; entry < times.length && all > 0; entry++) {
      shares.covered()[entry] /= all;
      shares.repeated()[entry] /= all;
    }
    return shares;
  }
}
