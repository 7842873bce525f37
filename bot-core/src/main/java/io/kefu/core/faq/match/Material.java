package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Language;
import io.kefu.core.faq.text.Utterance;
import java.util.List;

/**
 * What there is to learn from.
 *
 * @param phrasings of all entries, and look-alikes
 * @param answers what each entry says, in the order of their numbers
 * @param background ordinary sentences that show how common a term is
 */
public record Material(
    List<Phrasing> phrasings,
    List<Utterance> answers,
    List<Utterance> background,
    Language language,
    WordScores words) {

  /** With more phrasings an entry than this, the words of its answer only mislead. */
  private static final int ENOUGH_PHRASINGS = 10;

  public Material {
    phrasings = List.copyOf(phrasings);
    answers = List.copyOf(answers);
    background = List.copyOf(background);
  }

  /** Whether what the entries say helps to find them. */
  public boolean readsAnswers() {
    return phrasings.size() < ENOUGH_PHRASINGS * entries();
  }

  int entries() {
    return answers.size();
  }
}
