package io.kefu.core.faq.corpus;

import io.kefu.core.faq.FaqEntry;
import java.util.List;

/**
 * Everything the index is built from.
 *
 * @param version a digest of the files and the brand
 */
public record Corpus(
    String version, Brand brand, List<FaqEntry> entries, Directory directory, Lexicon lexicon) {

  public Corpus {
    entries = List.copyOf(entries);
  }
}
