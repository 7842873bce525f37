package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Units;
import io.kefu.core.faq.text.Utterance;
import java.util.List;
import java.util.Set;

/** Puts the evidence for each candidate of one question into numbers. */
final class FeatureMaker {

  /** How far a difference to a look-alike can tip the scales. */
  private static final double LARGEST_LEAD = 0.3;

  private final Comparison comparison;
  private final int[] candidates;
  private final double[] scores;
  private final List<Set<String>> expectedBrands;
  private final double length;

  FeatureMaker(
      Comparison comparison, int[] candidates, double[] scores, List<Set<String>> expectedBrands) {
    this.comparison = comparison;
    this.candidates = candidates;
    this.scores = scores;
    this.expectedBrands = expectedBrands;
    this.length = Math.log(1 + Units.of(comparison.utterance().core()).size());
  }

  /** The numbers for one candidate, as {@link Features#LAYOUT} names them. */
  double[] features(int k) {
    int entry = candidates[k];
    Features.Values values = new Features.Values();
    values.add(scores[k]).add(scores[k] - bestOther(scores, k)).add(positiveSum());
    for (int measure = 0; measure < Likeness.measures(); measure++) {
      addMeasure(values, measure, entry);
    }
    for (double share : comparison.unknown()) {
      values.add(share);
    }
    addShare(values, comparison.shares().covered(), entry);
    addShare(values, comparison.shares().repeated(), entry);
    addShare(values, comparison.shares().whole(), entry);
    Utterance utterance = comparison.utterance();
    return values
        .add(length)
        .add(utterance.namesBrand() ? 1 : 0)
        .add(utterance.foreignBrands().isEmpty() ? 0 : 1)
        .add(hasSurprisingBrand(entry) ? 1 : 0)
        .all();
  }

  private void addMeasure(Features.Values values, int measure, int entry) {
    Tally tally = comparison.tally();
    double best = tally.best(measure, entry);
    double lead = best - tally.lookAlike(measure);
    values
        .add(best)
        .add(tally.mean(measure, entry))
        .add(tally.lookAlike(measure))
        .add(best - tally.bestOther(measure, entry))
        .add(Math.clamp(lead, -LARGEST_LEAD, LARGEST_LEAD));
  }

  private void addShare(Features.Values values, double[] shares, int entry) {
    values.add(shares[entry]).add(shares[entry] - bestOtherOf(shares, entry));
  }

  private static double bestOther(double[] values, int k) {
    double best = 0;
    for (int i = 0; i < values.length; i++) {
      best = i == k ? best : Math.max(best, values[i]);
    }
    return best;
  }

  private double bestOtherOf(double[] shares, int entry) {
    double best = 0;
    for (int candidate : candidates) {
      best = candidate == entry ? best : Math.max(best, shares[candidate]);
    }
    return best;
  }

  private double positiveSum() {
    double sum = 0;
    for (double score : scores) {
      sum += Math.max(0, score);
    }
    return sum;
  }

  private boolean hasSurprisingBrand(int entry) {
    return !expectedBrands.get(entry).containsAll(comparison.utterance().foreignBrands());
  }
}
