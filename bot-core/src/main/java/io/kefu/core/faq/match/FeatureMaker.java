package io.kefu.core.faq.match;

import io.kefu.core.faq.learn.Logistic.Pull;
import io.kefu.core.faq.text.Units;
import io.kefu.core.faq.text.Utterance;
import java.util.List;
import java.util.Set;

/** Puts the evidence for each candidate of one question into numbers. */
final class FeatureMaker {

  /** How far a difference to a look-alike can tip the scales. */
  private static final double LARGEST_LEAD = 0.3;

  private final Utterance utterance;
  private final Tally tally;
  private final int[] candidates;
  private final double[] scores;
  private final double[] coverage;
  private final double[] unknown;
  private final List<Set<String>> expectedBrands;
  private final double length;

  FeatureMaker(
      Utterance utterance,
      Tally tally,
      int[] candidates,
      double[] scores,
      double[] coverage,
      double[] unknown,
      List<Set<String>> expectedBrands) {
    this.utterance = utterance;
    this.tally = tally;
    this.candidates = candidates;
    this.scores = scores;
    this.coverage = coverage;
    this.unknown = unknown;
    this.expectedBrands = expectedBrands;
    this.length = Math.log(1 + Units.of(utterance.core()).size());
  }

  Features features(int k) {
    int entry = candidates[k];
    Features features = new Features();
    features
        .add("classifier", Pull.FOR, scores[k])
        .add("classifier-lead", Pull.FOR, scores[k] - bestOther(scores, k))
        .add("classifier-sum", Pull.EITHER, positiveSum());
    for (int measure = 0; measure < Likeness.measures(); measure++) {
      addMeasure(features, measure, entry);
    }
    for (int view = 0; view < unknown.length; view++) {
      features.add("unknown-" + view, Pull.AGAINST, unknown[view]);
    }
    return features
        .add("coverage", Pull.FOR, coverage[entry])
        .add("coverage-lead", Pull.FOR, coverage[entry] - bestCoverage(entry))
        .add("length", Pull.EITHER, length)
        .add("brand", Pull.EITHER, utterance.namesBrand() ? 1 : 0)
        .add("foreign-brand", Pull.EITHER, utterance.foreignBrands().isEmpty() ? 0 : 1)
        .add("surprising-brand", Pull.AGAINST, hasSurprisingBrand(entry) ? 1 : 0);
  }

  private void addMeasure(Features features, int measure, int entry) {
    double best = tally.best(measure, entry);
    double lead = best - tally.lookAlike(measure);
    features
        .add("best-" + measure, Pull.FOR, best)
        .add("mean-" + measure, Pull.FOR, tally.mean(measure, entry))
        .add("look-alike-" + measure, Pull.AGAINST, tally.lookAlike(measure))
        .add("lead-" + measure, Pull.FOR, best - tally.bestOther(measure, entry))
        .add(
            "look-alike-lead-" + measure,
            Pull.FOR,
            Math.max(-LARGEST_LEAD, Math.min(LARGEST_LEAD, lead)));
  }

  private static double bestOther(double[] values, int k) {
    double best = 0;
    for (int i = 0; i < values.length; i++) {
      best = i == k ? best : Math.max(best, values[i]);
    }
    return best;
  }

  private double bestCoverage(int entry) {
    double best = 0;
    for (int candidate : candidates) {
      best = candidate == entry ? best : Math.max(best, coverage[candidate]);
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
    return !expectedBrands.get(entry).containsAll(utterance.foreignBrands());
  }
}
