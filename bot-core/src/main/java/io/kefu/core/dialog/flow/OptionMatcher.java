package io.kefu.core.dialog.flow;

import java.util.List;
import java.util.OptionalInt;

/** Finds the option that a customer means who writes instead of pressing. */
@FunctionalInterface
public interface OptionMatcher {

  /**
   * Compares what was said with every wording of every option.
   *
   * @param phrasings the wordings of each option
   * @return the index of the one meant; empty in doubt
   */
  OptionalInt match(String said, List<List<String>> phrasings);
}
