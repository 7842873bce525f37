package io.kefu.core.faq.lucene;

import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.memory.KnowledgeFolder;
import io.kefu.core.faq.memory.KnowledgeStore;
import java.nio.file.Path;

/** Indexes that learn a corpus once for all tests of the build. */
public final class LearntInTests {

  private static final String FOLDER = System.getProperty("kefu.corpus.learnt-folder", "");

  private LearntInTests() {}

  public static LuceneFaqIndex index(Corpus corpus) {
    return LuceneFaqIndex.build(
        corpus, FOLDER.isEmpty() ? KnowledgeStore.NONE : new KnowledgeFolder(Path.of(FOLDER)));
  }
}
