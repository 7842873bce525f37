package io.kefu.core.faq.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How much of a question stands in the text of each entry's answer. An entry with few phrasings is
 * often found by the words of its answer alone.
 */
final class AnswerIndex {

  /** How far a long answer counts less, 0 to 1. */
  private static final double LENGTH_COUNTS = 0.75;

  private static final double SATURATION = 1.2;

  private final Map<String, List<Integer>> postings = new HashMap<>();
  private final double[] strength;

  /**
   * @param answers the terms of each entry's answer
   */
  AnswerIndex(List<List<String>> answers) {
    double mean = answers.stream().mapToInt(List::size).average().orElse(1);
    this.strength = new double[answers.size()];
    for (int entry = 0; entry < answers.size(); entry++) {
      double length = answers.get(entry).size() / Math.max(mean, 1);
      strength[entry] =
          (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length));
      for (String term : new LinkedHashSet<>(answers.get(entry))) {
        postings.computeIfAbsent(term, _ -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** For each entry, about 0 to 1, more only for a short answer that holds everything. */
  double[] shares(List<String> terms, ToDoubleFunction<String> weight) {
    double[] shares = new double[strength.length];
    double all = 0;
    for (String term : new LinkedHashSet<>(terms)) {
      double worth = weight.applyAsDouble(term);
      all += worth;
      for (int entry : postings.getOrDefault(term, List.of())) {
        shares[entry] += worth * strength[entry];
      }
    }
    for (int entry = 0; entry < shares.length && all > 0; entry++) {
      shares[entry] /= all;
    }
    return shares;
  }
}
