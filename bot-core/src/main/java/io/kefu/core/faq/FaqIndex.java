package io.kefu.core.faq;

import java.util.List;
import java.util.Optional;

/** Decides about questions. Safe for any number of threads; readers never wait for each other. */
public interface FaqIndex {

  Decision decide(Question question);

  Optional<FaqEntry> find(EntryId id);

  List<FaqEntry> entries();

  /** Changes whenever the corpus behind the index does. */
  String version();
}
