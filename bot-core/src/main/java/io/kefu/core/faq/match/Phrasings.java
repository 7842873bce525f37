package io.kefu.core.faq.match;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.LoggedQuestion;
import io.kefu.core.faq.text.Language;
import io.kefu.core.faq.text.Utterance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists the phrasings of a corpus: titles, similar and logged questions, look-alikes, decoys. */
public final class Phrasings {

  private final Corpus corpus;
  private final Language language;
  private final List<Phrasing> phrasings = new ArrayList<>();
  private final Set<List<String>> sounds = new HashSet<>();

  private Phrasings(Corpus corpus, Language language) {
    this.corpus = corpus;
    this.language = language;
  }

  /**
   * Entries are numbered in the order of the corpus. What sounds like a phrasing before it adds
   * nothing and is left out: trials would find the one by the other, and think too well of the
   * index.
   */
  public static List<Phrasing> of(Corpus corpus, Language language) {
    Phrasings list = new Phrasings(corpus, language);
    for (int e = 0; e < corpus.entries().size(); e++) {
      list.addQuestions(e, corpus.entries().get(e));
    }
    for (int e = 0; e < corpus.entries().size(); e++) {
      for (String text : corpus.entries().get(e).notQuestions()) {
        list.add(text, Phrasing.NONE, e);
      }
    }
    corpus.logged().forEach(list::addLogged);
    corpus.lexicon().decoys().forEach(text -> list.add(text, Phrasing.NONE, Phrasing.NONE));
    return List.copyOf(list.phrasings);
  }

  private void addQuestions(int number, FaqEntry entry) {
    add(entry.title(), number, Phrasing.NONE);
    entry.similarQuestions().forEach(text -> add(text, number, Phrasing.NONE));
  }

  private void addLogged(LoggedQuestion logged) {
    int entry = logged.entry().map(this::number).orElse(Phrasing.NONE);
    add(logged.text(), entry, Phrasing.NONE);
  }

  private void add(String text, int entry, int not) {
    Utterance utterance = language.normalizer().normalize(text);
    if (!utterance.isEmpty() && sounds.add(language.pinyin().of(utterance.core()))) {
      phrasings.add(new Phrasing(text, utterance, entry, not));
    }
  }

  private int number(EntryId id) {
    for (int e = 0; e < corpus.entries().size(); e++) {
      if (corpus.entries().get(e).id().equals(id)) {
        return e;
      }
    }
    throw new IllegalArgumentException("no entry " + id);
  }
}
