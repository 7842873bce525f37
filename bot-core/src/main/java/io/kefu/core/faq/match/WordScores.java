package io.kefu.core.faq.match;

/** How well phrasings match by dictionary words; a search engine stands behind it. */
public interface WordScores {

  /** For each phrasing, 0 to 1: its score in proportion to that of a perfect match. */
  float[] of(String text);
}
