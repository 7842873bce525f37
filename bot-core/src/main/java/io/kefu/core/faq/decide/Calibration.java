package io.kefu.core.faq.decide;

import io.kefu.core.faq.Explanation.Thresholds;
import io.kefu.core.faq.learn.ConditionalLogit;
import io.kefu.core.faq.learn.ConditionalLogit.Pull;
import io.kefu.core.faq.match.Evidence;
import io.kefu.core.faq.match.Features;
import io.kefu.core.faq.match.Training.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns evidence into probabilities. It is learnt from the corpus itself: each phrasing and each
 * look-alike is asked as if the index had never seen it. A phrasing that is its entry's only one
 * cannot be asked so: nothing would be left to find.
 */
public final class Calibration {

  private static final double PENALTY = 10;
  private static final List<Pull> PULLS =
      Features.LAYOUT.stream().map(Features.Feature::pull).toList();

  private final ConditionalLogit model;
  private final Thresholds thresholds;

  public Calibration(ConditionalLogit model, Thresholds thresholds) {
    this.model = model;
    this.thresholds = thresholds;
  }

  public static Calibration learn(List<Trial> trials, Policy policy) {
    ConditionalLogit model = ConditionalLogit.fit(examples(trials), PULLS, PENALTY);
    Calibration unset = new Calibration(model, new Thresholds(1, 1, 1));
    List<Outcome> outcomes = trials.stream().map(unset::outcome).toList();
    return new Calibration(model, ThresholdChoice.of(outcomes, policy));
  }

  private static List<ConditionalLogit.Example> examples(List<Trial> trials) {
    return trials.stream()
        .map(trial -> new ConditionalLogit.Example(features(trial.candidates()), place(trial)))
        .toList();
  }

  private static List<double[]> features(List<Evidence.Candidate> candidates) {
    return candidates.stream().map(Evidence.Candidate::features).toList();
  }

  /** Where the right entry stands among the candidates. */
  private static int place(Trial trial) {
    return trial.candidates().stream()
        .map(Evidence.Candidate::entry)
        .toList()
        .indexOf(trial.truth());
  }

  private Outcome outcome(Trial trial) {
    List<Rated> rated = rate(trial.candidates());
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
  public List<Rated> rate(List<Evidence.Candidate> candidates) {
    double[] probabilities = model.probabilities(features(candidates));
    return IntStream.range(0, probabilities.length)
        .mapToObj(k -> new Rated(candidates.get(k), probabilities[k]))
        .sorted(Comparator.comparingDouble(Rated::probability).reversed())
        .toList();
  }

  public ConditionalLogit.Parameters probabilities() {
    return model.parameters();
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
