package io.kefu.core.faq.match;

import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists the phrasings of a corpus: titles, similar questions, look-alikes and decoys. */
public final class Phrasings {

  private Phrasings() {}

  /** Entries are numbered in the order of the corpus, and their phrasings stand together. */
  public static List<Phrasing> of(Corpus corpus, Normalizer normalizer) {
    List<Phrasing> phrasings = new ArrayList<>();
    for (int e = 0; e < corpus.entries().size(); e++) {
      for (String text : questions(corpus.entries().get(e))) {
        phrasings.add(Phrasing.similar(text, normalizer.normalize(text), e));
      }
    }
    for (int e = 0; e < corpus.entries().size(); e++) {
      for (String text : corpus.entries().get(e).notQuestions()) {
        phrasings.add(Phrasing.lookAlike(text, normalizer.normalize(text), e));
      }
    }
    for (String text : corpus.lexicon().decoys()) {
      phrasings.add(Phrasing.decoy(text, normalizer.normalize(text)));
    }
    return phrasings.stream().filter(phrasing -> !phrasing.utterance().isEmpty()).toList();
  }

  private static List<String> questions(FaqEntry entry) {
    List<String> questions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String text : entry.similarQuestions()) {
      if (seen.add(text)) {
        questions.add(text);
      }
    }
    if (seen.add(entry.title())) {
      questions.add(entry.title());
    }
    return questions;
  }
}
