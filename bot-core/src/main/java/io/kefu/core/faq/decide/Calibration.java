package io.kefu.core.faq.decide;

import io.kefu.core.faq.Explanation.Thresholds;
import io.kefu.core.faq.learn.Logistic;
import io.kefu.core.faq.learn.Logistic.Pull;
import io.kefu.core.faq.match.Evidence;
import io.kefu.core.faq.match.Features;
import io.kefu.core.faq.match.Training.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns evidence into probabilities. It is learnt from the corpus itself: each phrasing and each
 * look-alike is asked as if the index had never seen it. A phrasing that is its entry's only one
 * cannot be asked so: nothing would be left to find.
 */
public final class Calibration {

  private static final double PENALTY = 10;
  private static final List<Pull> PULLS =
      Features.LAYOUT.stream().map(Features.Feature::pull).toList();

  private final Logistic logistic;
  private final Thresholds thresholds;

  public Calibration(Logistic logistic, Thresholds thresholds) {
    this.logistic = logistic;
    this.thresholds = thresholds;
  }

  public static Calibration learn(List<Trial> trials, Policy policy) {
    Logistic logistic = Logistic.fit(examples(trials), PULLS, PENALTY);
    Calibration unset = new Calibration(logistic, new Thresholds(1, 1, 1));
    List<Outcome> outcomes = trials.stream().map(unset::outcome).toList();
    return new Calibration(logistic, ThresholdChoice.of(outcomes, policy));
  }

  private static List<Logistic.Example> examples(List<Trial> trials) {
    List<Logistic.Example> examples = new ArrayList<>();
    for (Trial trial : trials) {
      for (Evidence.Candidate candidate : trial.evidence().candidates()) {
        examples.add(
            new Logistic.Example(candidate.features(), candidate.entry() == trial.truth()));
      }
    }
    return examples;
  }

  private Outcome outcome(Trial trial) {
    List<Rated> rated = rate(trial.evidence());
    if (rated.isEmpty()) {
      return new Outcome(0, 0, trial.truth() >= 0, false);
    }
    Rated first = rated.getFirst();
    return new Outcome(
        first.probability(),
        lead(rated),
        trial.truth() >= 0,
        first.candidate().entry() == trial.truth());
  }

  /** The candidates with their probabilities, best first. */
  public List<Rated> rate(Evidence evidence) {
    return evidence.candidates().stream()
        .map(candidate -> new Rated(candidate, logistic.probability(candidate.features())))
        .sorted(Comparator.comparingDouble(Rated::probability).reversed())
        .toList();
  }

  public Logistic.Parameters probabilities() {
    return logistic.parameters();
  }

  /** Whether the first candidate is to be the answer. */
  boolean answers(List<Rated> rated) {
    return !rated.isEmpty()
        && rated.getFirst().probability() >= thresholds.answer()
        && lead(rated) >= thresholds.lead();
  }

  private static double lead(List<Rated> rated) {
    double second = rated.size() < 2 ? 0 : rated.get(1).probability();
    return rated.getFirst().probability() - second;
  }

  public Thresholds thresholds() {
    return thresholds;
  }
}
