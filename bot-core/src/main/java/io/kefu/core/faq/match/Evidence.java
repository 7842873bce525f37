package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Utterance;
import java.util.List;
import java.util.OptionalInt;

/**
 * All that speaks for and against the entries that a question may mean.
 *
 * @param candidates the few likeliest entries, best first by the classifier
 * @param lookAlike the phrasing without an entry that is nearest
 * @param likeness of the question to each phrasing
 */
public record Evidence(
    Utterance utterance, List<Candidate> candidates, OptionalInt lookAlike, Likeness likeness) {

  public Evidence {
    candidates = List.copyOf(candidates);
  }

  /** The evidence about a text that says nothing. */
  public static Evidence none(Utterance utterance) {
    return new Evidence(utterance, List.of(), OptionalInt.empty(), Likeness.NOTHING);
  }

  /**
   * One entry.
   *
   * @param score what the classifier over all phrasings says
   * @param features as {@link Features#LAYOUT} names them
   * @param phrasing the entry's phrasing nearest to the question, by number
   */
  public record Candidate(int entry, double score, int phrasing, double[] features) {}
}
