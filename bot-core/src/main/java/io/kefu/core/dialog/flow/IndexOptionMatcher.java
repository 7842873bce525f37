package io.kefu.core.dialog.flow;

import io.kefu.core.faq.Wordings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares what was said with the wordings of the options through the index of the FAQ. */
public final class IndexOptionMatcher implements OptionMatcher {

  private static final double LEAST = 0.5;

  private final Wordings wordings;

  public IndexOptionMatcher(Wordings wordings) {
    this.wordings = wordings;
  }

  @Override
  public Optional<Meant> match(String said, List<List<String>> phrasings) {
    double[] likeness =
        phrasings.stream()
            .mapToDouble(words -> Arrays.stream(wordings.likeness(said, words)).max().orElse(0))
            .toArray();
    return OptionMatcher.best(likeness, LEAST);
  }
}
