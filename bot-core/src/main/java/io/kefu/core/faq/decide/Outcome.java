package io.kefu.core.faq.decide;

/**
 * How a trial question went.
 *
 * @param confidence in the first candidate
 * @param lead how much less likely the second candidate is
 * @param covered whether an entry answers it
 * @param right whether the first candidate is that entry
 */
record Outcome(double confidence, double lead, boolean covered, boolean right) {

  boolean isWrong() {
    return covered && !right;
  }
}
