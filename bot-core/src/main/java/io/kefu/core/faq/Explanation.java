package io.kefu.core.faq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Why a decision fell as it did; stored with each answer, so it stays small.
 *
 * @param index version of the index that decided
 * @param compared the question as it was compared, after normalisation
 * @param candidates the best entries with their evidence, best first, at most three
 * @param against the look-alike that no entry answers and that pulled hardest against an answer
 * @param thresholds the probabilities from which on the index answers or asks back
 * @param signals other things that were noticed, such as {@code foreign-brand} or {@code context}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Explanation(
    String index,
    String compared,
    List<Candidate> candidates,
    Optional<Likeness> against,
    Thresholds thresholds,
    List<String> signals) {

  public Explanation {
    candidates = List.copyOf(candidates);
    signals = List.copyOf(signals);
  }

  /**
   * The evidence for one entry.
   *
   * @param phrasing the similar question nearest to what was asked
   * @param shared the weightiest characters and words the two share, synonyms spelt alike
   * @param kernel the score of the classifier over all phrasings
   * @param raw the probability before calibration
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Candidate(
      EntryId entry,
      int version,
      Likeness phrasing,
      List<String> shared,
      double kernel,
      double raw,
      double probability) {

    public Candidate {
      shared = List.copyOf(shared);
    }
  }

  /** A text of the corpus and how near it is, 0 to 1, by characters, by sound and by words. */
  public record Likeness(String text, double characters, double pinyin, double words) {}

  /**
   * From {@code answer} on the first match is the answer, if the second is less likely by {@code
   * lead}; from {@code clarify} on a match is offered.
   */
  public record Thresholds(double answer, double lead, double clarify) {}
}
