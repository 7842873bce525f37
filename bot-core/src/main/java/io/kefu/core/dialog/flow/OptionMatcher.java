package io.kefu.core.dialog.flow;

import java.util.List;
import java.util.Optional;

/** Finds the option that a customer means who writes instead of pressing. */
@FunctionalInterface
public interface OptionMatcher {

  /**
   * Compares what was said with every wording of every option.
   *
   * @param phrasings the wordings of each option
   * @return the option meant; empty in doubt
   */
  Optional<Meant> match(String said, List<List<String>> phrasings);

  /**
   * An option that was meant.
   *
   * @param option its index
   * @param sure whether what was said can hardly be anything else, such as another question
   */
  record Meant(int option, boolean sure) {}

  /**
   * The option that is likeliest, if it is likely enough and well ahead of all others.
   *
   * @param likeness of each option, 0 to 1
   * @param least to be taken for an option at all
   */
  static Optional<Meant> best(double[] likeness, double least) {
    int best = -1;
    double second = 0;
    for (int i = 0; i < likeness.length; i++) {
      if (best < 0 || likeness[i] > likeness[best]) {
        second = best < 0 ? 0 : likeness[best];
        best = i;
      } else {
        second = Math.max(second, likeness[i]);
      }
    }
    if (best < 0 || likeness[best] < least) {
      return Optional.empty();
    }
    double lead = likeness[best] - second;
    boolean clear = lead >= Bounds.MARGIN || (lead > 0 && likeness[best] >= Bounds.SAME);
    return clear ? Optional.of(new Meant(best, likeness[best] >= Bounds.SURE)) : Optional.empty();
  }

  /** How likely is how sure. */
  final class Bounds {
    private static final double MARGIN = 0.08;

    /** So alike, another wording that is nearly as alike does not matter. */
    private static final double SAME = 0.97;

    private static final double SURE = 0.7;

    private Bounds() {}
  }
}
