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

  public Material {
    phrasings = List.copyOf(phrasings);
    answers = List.copyOf(answers);
    background = List.copyOf(background);
  }

  int entries() {
    return answers.size();
  }
}
