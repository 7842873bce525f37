package io.kefu.core.faq.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How much of a question stands in the text of each entry's answer. An entry with few phrasings is
 * often found by the words of its answer alone.
 */
final class AnswerIndex {

  /** With more phrasings an entry than this, the words of its answer only mislead. */
  private static final int ENOUGH_PHRASINGS = 10;

  /** How far a long answer counts less, 0 to 1. */
  private static final double LENGTH_COUNTS = 0.75;

  private static final double SATURATION = 1.2;

  private final Map<String, int[]> postings = new HashMap<>();
  private final double[] strength;

  /**
   * @param answers the terms of each entry's answer
   */
  private AnswerIndex(List<List<String>> answers) {
    double mean = answers.stream().mapToInt(List::size).average().orElse(1);
    this.strength = new double[answers.size()];
    for (int entry = 0; entry < answers.size(); entry++) {
      double length = answers.get(entry).size() / Math.max(mean, 1);
      strength[entry] =
          (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length));
      int[] one = {entry};
      for (String term : new LinkedHashSet<>(answers.get(entry))) {
        postings.merge(term, one, AnswerIndex::joined);
      }
    }
  }

  private static int[] joined(int[] known, int[] one) {
    int[] joined = Arrays.copyOf(known, known.length + 1);
    joined[known.length] = one[0];
    return joined;
  }

  /** An index by sound; it holds nothing where phrasings are many. */
  static AnswerIndex of(Material material) {
    boolean helps = material.phrasings().size() < ENOUGH_PHRASINGS * material.entries();
    return new AnswerIndex(
        material.answers().stream()
            .map(text -> helps ? View.SOUND.terms(text, material.language()) : List.<String>of())
            .toList());
  }

  /** For each entry, about 0 to 1, more only for a short answer that holds everything. */
  double[] shares(List<String> terms, CosineIndex weights) {
    double[] shares = new double[strength.length];
    if (postings.isEmpty()) {
      return shares;
    }
    double all = 0;
    for (String term : new LinkedHashSet<>(terms)) {
      double worth = weights.weight(term);
      all += worth;
      int[] holders = postings.get(term);
      for (int i = 0; holders != null && i < holders.length; i++) {
        shares[holders[i]] += worth * strength[holders[i]];
      }
    }
    for (int entry = 0; entry < shares.length && all > 0; entry++) {
      shares[entry] /= all;
    }
    return shares;
  }
}
