package io.kefu.core.faq.match;

/**
 * Scores entries over all phrasings at once: near 1 for the entry that is meant, near 0 for others.
 */
interface Classifier {

  /** The scores of some entries, in their order; heeds what the likeness leaves out. */
  double[] scores(Likeness likeness, int[] entries);
}
