package io.kefu.core.faq.suite;

import java.util.List;
import java.util.function.Predicate;

/**
 * How well a set of questions was decided; every figure but the counts is a share, 0 to 1.
 *
 * @param recallAt1 covered questions whose first match is right
 * @param recallAt5 covered questions with a right match among the first five
 * @param mrr mean reciprocal rank of the first right match
 * @param answered covered questions that were answered, and rightly
 * @param wrong covered questions that were answered with another entry
 * @param clarified covered questions that were asked back about
 * @param falseAnswers uncovered questions that were answered
 * @param falseOffers uncovered questions that were asked back about
 * @param accuracyAt5 covered questions answered rightly at the threshold where 5 % of the uncovered
 *     ones are answered
 * @param auroc how often a covered question has more confidence than an uncovered one
 */
public record Figures(
    int covered,
    int uncovered,
    double recallAt1,
    double recallAt5,
    double mrr,
    double answered,
    double wrong,
    double clarified,
    double falseAnswers,
    double falseOffers,
    double accuracyAt5,
    double auroc) {

  private static final double TOLERATED = 0.05;

  public static Figures of(List<Verdict> verdicts) {
    List<Verdict> covered = verdicts.stream().filter(v -> v.question().isCovered()).toList();
    List<Verdict> uncovered = verdicts.stream().filter(v -> !v.question().isCovered()).toList();
    double[] against =
        uncovered.stream().mapToDouble(v -> v.decision().confidence()).sorted().toArray();
    return new Figures(
        covered.size(),
        uncovered.size(),
        share(covered, Verdict::isFirstRight),
        share(covered, v -> v.rank() > 0),
        covered.stream().mapToDouble(v -> v.rank() == 0 ? 0 : 1.0 / v.rank()).average().orElse(0),
        share(covered, v -> v.isAnswered() && v.isFirstRight()),
        share(covered, Verdict::isWrongAnswer),
        share(covered, Verdict::isClarified),
        share(uncovered, Verdict::isFalseAnswer),
        share(uncovered, Verdict::isClarified),
        accuracy(covered, against),
        auroc(covered, against));
  }

  private static double share(List<Verdict> verdicts, Predicate<Verdict> which) {
    return verdicts.isEmpty()
        ? 0
        : (double) verdicts.stream().filter(which).count() / verdicts.size();
  }

  private static double accuracy(List<Verdict> covered, double[] against) {
    if (against.length == 0) {
      return share(covered, Verdict::isFirstRight);
    }
    double threshold = against[against.length - 1 - (int) (TOLERATED * against.length)];
    return share(covered, v -> v.isFirstRight() && v.decision().confidence() > threshold);
  }

  private static double auroc(List<Verdict> covered, double[] against) {
    double sum = 0;
    for (Verdict verdict : covered) {
      for (double other : against) {
        double ahead = Double.compare(verdict.decision().confidence(), other);
        sum += ahead > 0 ? 1 : ahead == 0 ? 0.5 : 0;
      }
    }
    return covered.isEmpty() || against.length == 0 ? 0 : sum / covered.size() / against.length;
  }
}
