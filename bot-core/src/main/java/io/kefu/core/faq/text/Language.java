package io.kefu.core.faq.text;

import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** How the customers of one corpus write: its normaliser, its readings and its synonyms. */
public record Language(Normalizer normalizer, Pinyin pinyin, Synonyms synonyms) {

  public static Language of(Corpus corpus) {
    Lexicon lexicon = corpus.lexicon();
    List<String> texts = new ArrayList<>(lexicon.background());
    texts.addAll(lexicon.decoys());
    for (FaqEntry entry : corpus.entries()) {
      texts.add(entry.title());
      texts.addAll(entry.similarQuestions());
    }
    // Not the logged questions: customers' slips of the pen must not teach how words are written.
    List<String> english =
        lexicon.synonyms().stream()
            .flatMap(List::stream)
            .flatMap(word -> Units.of(Normalizer.plain(word)).stream())
            .filter(Units::isLatinWord)
            .toList();
    Normalizer normalizer =
        new Normalizer(corpus.brand(), lexicon, new PinyinReader(texts, english));
    return new Language(normalizer, new Pinyin(lexicon.pinyin()), new Synonyms(lexicon.synonyms()));
  }
}
