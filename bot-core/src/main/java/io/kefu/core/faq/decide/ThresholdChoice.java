package io.kefu.core.faq.decide;

import io.kefu.core.faq.Explanation.Thresholds;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses the thresholds that answer most trial questions rightly within the policy. */
final class ThresholdChoice {

  /** How finely both thresholds of an answer are searched. */
  private static final int STEPS = 100;

  /** With nothing to go by, an answer is more likely right than not. */
  private static final double EVEN = 0.5;

  private final List<Outcome> outcomes;
  private final int falseAnswers;
  private final int wrongAnswers;
  private final int idleOffers;

  /** What an answer has to reach. */
  private record Demand(double confidence, double lead) {}

  private ThresholdChoice(List<Outcome> outcomes, Policy policy) {
    this.outcomes = outcomes;
    long covered = outcomes.stream().filter(Outcome::covered).count();
    long uncovered = outcomes.size() - covered;
    this.falseAnswers = (int) (policy.falseAnswers() * uncovered);
    this.wrongAnswers = (int) (policy.wrongAnswers() * covered);
    this.idleOffers = (int) (policy.idleOffers() * uncovered);
  }

  static Thresholds of(List<Outcome> outcomes, Policy policy) {
    if (outcomes.stream().allMatch(Outcome::covered)) {
      return new Thresholds(EVEN, 0, EVEN);
    }
    ThresholdChoice choice = new ThresholdChoice(outcomes, policy);
    Demand answer = choice.answer();
    return new Thresholds(
        answer.confidence(), answer.lead(), Math.min(choice.clarify(), answer.confidence()));
  }

  /** The demand on the lead is searched for each confidence; of equals the most careful wins. */
  private Demand answer() {
    Demand best = new Demand(1, 1);
    int most = 0;
    for (double confidence : steps()) {
      List<Outcome> confident =
          outcomes.stream().filter(outcome -> outcome.confidence() >= confidence).toList();
      for (double lead : steps()) {
        int right = rightIfAllowed(confident, lead);
        if (right > most) {
          most = right;
          best = new Demand(confidence, lead);
        }
      }
    }
    return best;
  }

  /** How many are answered rightly from a lead on; negative if the policy forbids it. */
  private int rightIfAllowed(List<Outcome> confident, double lead) {
    int right = 0;
    int wrong = 0;
    int untrue = 0;
    for (Outcome outcome : confident) {
      if (outcome.lead() >= lead) {
        right += outcome.right() ? 1 : 0;
        wrong += outcome.isWrong() ? 1 : 0;
        untrue += outcome.covered() ? 0 : 1;
      }
    }
    return wrong <= wrongAnswers && untrue <= falseAnswers ? right : -1;
  }

  private static double[] steps() {
    return IntStream.range(0, STEPS)
        .mapToDouble(step -> (double) (STEPS - 1 - step) / STEPS)
        .toArray();
  }

  /** The lowest confidence from which on not too many are offered something in vain. */
  private double clarify() {
    double[] confidences =
        outcomes.stream()
            .filter(outcome -> !outcome.covered())
            .mapToDouble(Outcome::confidence)
            .sorted()
            .toArray();
    return idleOffers >= confidences.length
        ? 0
        : Math.nextUp(confidences[confidences.length - 1 - idleOffers]);
  }
}
