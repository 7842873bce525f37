package io.kefu.core.faq.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a question the texts of each entry hold among them: plainly, and as BM25 counts it.
 * What no single phrasing says, several may say together, and where phrasings are few the answer
 * says the rest.
 */
final class EntryIndex {

  private static final double LENGTH_COUNTS = 0.75;

  /** Phrasings repeat each other, so repetition says more among them than in an answer. */
  private static final double PHRASINGS_SATURATE = 2;

  private static final double ALL_SATURATES = 1.2;
  private static final int[] NOWHERE = {};

  private final int[] owners;

  /** How slowly repeated terms of each entry count for more; the longer the entry, the slower. */
  private final double[] slowness;

  private final double[] slownessOfAll;

  /** For each term the entries whose answers hold it, as often as they do. */
  private final Map<String, int[]> answers = new HashMap<>();

  /**
   * @param owners the entry of each phrasing, negative for none
   */
  EntryIndex(Material material, Views views, int[] owners) {
    this.owners = owners;
    double[] lengths = new double[material.entries()];
    for (int i = 0; i < owners.length; i++) {
      if (owners[i] >= 0) {
        lengths[owners[i]] += views.lengths()[i];
      }
    }
    this.slowness = slowness(lengths, PHRASINGS_SATURATE);
    if (material.readsAnswers()) {
      for (int entry = 0; entry < lengths.length; entry++) {
        List<String> terms =
            View.CHARACTERS.terms(material.answers().get(entry), material.language());
        lengths[entry] += terms.size();
        int[] holder = {entry};
        terms.forEach(term -> answers.merge(term, holder, EntryIndex::joined));
      }
    }
    this.slownessOfAll = slowness(lengths, ALL_SATURATES);
  }

  private static double[] slowness(double[] lengths, double saturation) {
    double mean = Arrays.stream(lengths).average().orElse(0);
    return Arrays.stream(lengths)
        .map(length -> mean == 0 ? 1 : length / mean)
        .map(length -> saturation * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length))
        .toArray();
  }

  private static int[] joined(int[] known, int[] one) {
    int[] joined = Arrays.copyOf(known, known.length + 1);
    joined[known.length] = one[0];
    return joined;
  }

  /**
   * @param covered for each entry, the share of the question's weight that its phrasings hold
   * @param repeated the same, more for what they hold again and again
   * @param whole the same with its answer; zero for all where phrasings are many
   */
  record Shares(double[] covered, double[] repeated, double[] whole) {

    private Shares(int entries) {
      this(new double[entries], new double[entries], new double[entries]);
    }

    private void divideBy(double all) {
      for (double[] shares : List.of(covered, repeated, whole)) {
        for (int entry = 0; entry < shares.length; entry++) {
          shares[entry] /= all;
        }
      }
    }
  }

  /** Shares from 0 to 1. */
  Shares shares(CosineIndex.Weighed question, Omission omission) {
    Shares shares = new Shares(slowness.length);
    int[] times = new int[slowness.length];
    double all = 0;
    for (int term = 0; term < question.size(); term++) {
      double weight = question.weight(term);
      countInPhrasings(question, term, omission, times);
      add(weight, times, slowness, shares.repeated());
      for (int entry = 0; entry < times.length; entry++) {
        shares.covered()[entry] += times[entry] > 0 ? weight : 0;
      }
      if (!answers.isEmpty()) {
        for (int entry : answers.getOrDefault(question.term(term), NOWHERE)) {
          times[entry]++;
        }
        add(weight, times, slownessOfAll, shares.whole());
      }
      all += weight;
    }
    if (all > 0) {
      shares.divideBy(all);
    }
    return shares;
  }

  private void countInPhrasings(
      CosineIndex.Weighed question, int term, Omission omission, int[] times) {
    Arrays.fill(times, 0);
    int[] texts = question.texts(term);
    for (int i = 0; i < question.holders(term); i++) {
      int owner = owners[texts[i]];
      if (owner >= 0 && !omission.holds(texts[i])) {
        times[owner]++;
      }
    }
  }

  /** Adds what one term is worth to each entry that holds it. */
  private static void add(double weight, int[] times, double[] slowness, double[] shares) {
    for (int entry = 0; entry < times.length; entry++) {
      if (times[entry] > 0) {
        shares[entry] += weight * times[entry] / (times[entry] + slowness[entry]);
      }
    }
  }
}
