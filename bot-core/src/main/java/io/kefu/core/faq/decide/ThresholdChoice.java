package io.kefu.core.faq.decide;

import io.kefu.core.faq.Explanation.Thresholds;
import java.util.List;
import java.util.function.Predicate;

/** Chooses the thresholds at which trial questions keep within the policy. */
final class ThresholdChoice {

  /** With nothing to go by, an answer is more likely right than not. */
  private static final double EVEN = 0.5;

  private ThresholdChoice() {}

  static Thresholds of(List<Outcome> outcomes, Policy policy) {
    double honest = keeping(policy.falseAnswers(), outcomes, o -> !o.covered(), o -> !o.covered());
    double right = keeping(policy.wrongAnswers(), outcomes, Outcome::covered, Outcome::isWrong);
    double offer = keeping(policy.idleOffers(), outcomes, o -> !o.covered(), o -> !o.covered());
    double answer = Math.max(honest, right);
    return new Thresholds(answer, Math.min(offer, answer));
  }

  /** The lowest threshold at which the bad ones reach at most a share of all of a kind. */
  private static double keeping(
      double share, List<Outcome> outcomes, Predicate<Outcome> kind, Predicate<Outcome> bad) {
    long all = outcomes.stream().filter(kind).count();
    double[] confidences =
        outcomes.stream().filter(bad).mapToDouble(Outcome::confidence).sorted().toArray();
    int allowed = (int) (share * all);
    if (all == 0) {
      return EVEN;
    }
    return allowed >= confidences.length
        ? 0
        : Math.nextUp(confidences[confidences.length - 1 - allowed]);
  }
}
