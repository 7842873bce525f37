package io.kefu.core.faq.decide;

/**
 * How a trial question went.
 *
 * @param covered whether an entry answers it
 * @param right whether the first candidate is that entry
 */
record Outcome(double confidence, boolean covered, boolean right) {

  boolean isWrong() {
    return covered && !right;
  }
}
