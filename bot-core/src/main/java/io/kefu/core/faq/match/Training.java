package io.kefu.core.faq.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a corpus, and tries what was learnt: each phrasing is asked as if the index had never seen
 * it. The number of phrasings alone decides which classifier is used.
 */
public final class Training {

  /** Up to here the classifier over all phrasings is built in seconds. */
  private static final int MOST_FOR_RIDGE = 12_000;

  private final Matcher matcher;
  private final Learnt learnt;
  private final List<Trial> trials;

  /** A question whose right answer is known: an entry's number, or {@link Phrasing#NONE}. */
  public record Trial(List<Evidence.Candidate> candidates, int truth) {}

  /** Asks one part of the phrasings, which was not learnt. */
  private interface Examiner {
    List<Classifier> without(int[] members);
  }

  /**
   * @param mostTrials enough to learn probabilities from; more only cost time
   */
  public Training(Material material, int mostTrials) {
    Views views = new Views(material);
    if (material.phrasings().size() <= MOST_FOR_RIDGE) {
      RidgeTraining ridge = new RidgeTraining(material.phrasings(), views, material.entries());
      this.learnt = new Learnt(ridge.targets(), ridge.weights());
      this.matcher = learnt.matcher(material, views);
      this.trials = trials(material, ridge::withoutEach, mostTrials);
    } else {
      List<Integer> targets = material.phrasings().stream().map(Phrasing::entry).toList();
      this.learnt = new Learnt(targets, new float[0][]);
      this.matcher = learnt.matcher(material, views);
      Classifier vote = learnt.classifier();
      this.trials =
          trials(
              material, members -> IntStream.of(members).mapToObj(_ -> vote).toList(), mostTrials);
    }
  }

  private List<Trial> trials(Material material, Examiner examiner, int most) {
    Folds folds = Folds.of(learnt.owners(), material.entries());
    int every = (material.phrasings().size() + most - 1) / most;
    List<Trial> all = new ArrayList<>();
    for (int part = 0; part < folds.count(); part++) {
      int[] members = folds.members(part);
      Omission omission = folds.omission(part);
      List<Classifier> judges = examiner.without(members);
      IntStream.iterate(0, k -> k < members.length, k -> k + every)
          .parallel()
          .mapToObj(k -> trial(members[k], omission, judges.get(k)))
          .forEachOrdered(all::add);
    }
    return List.copyOf(all);
  }

  private Trial trial(int phrasing, Omission omission, Classifier judge) {
    Phrasing asked = matcher.phrasings().get(phrasing);
    Evidence evidence = matcher.evidence(asked.utterance(), omission, judge);
    return new Trial(evidence.candidates(), asked.entry());
  }

  public Matcher matcher() {
    return matcher;
  }

  public Learnt learnt() {
    return learnt;
  }

  public List<Trial> trials() {
    return trials;
  }
}
