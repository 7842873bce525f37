package io.kefu.core.faq.corpus;

import io.kefu.core.faq.FaqEntry;
import java.util.List;

/**
 * Everything the index is built from.
 *
 * @param version a digest of the files and the brand
 * @param logged questions of customers that were labelled afterwards
 */
public record Corpus(
    String version,
    Brand brand,
    List<FaqEntry> entries,
    Directory directory,
    Lexicon lexicon,
    List<LoggedQuestion> logged) {

  public Corpus {
    entries = List.copyOf(entries);
    logged = List.copyOf(logged);
  }
}
