package io.kefu.core.faq.lucene;

import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.memory.KnowledgeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Indexes that learn a corpus once for all tests of the build. */
public final class LearntInTests {

  private static final String FOLDER = System.getProperty("kefu.corpus.learnt-folder", "");

  private LearntInTests() {}

  /** The index of a corpus; while one JVM learns, the others wait for what it finds. */
  public static LuceneFaqIndex index(Corpus corpus) {
    if (FOLDER.isEmpty()) {
      return LuceneFaqIndex.build(corpus);
    }
    Path folder = Path.of(FOLDER);
    try {
      Files.createDirectories(folder);
      try (FileChannel turn =
              FileChannel.open(
                  folder.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = turn.lock()) {
        return LuceneFaqIndex.build(corpus, new KnowledgeFolder(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
