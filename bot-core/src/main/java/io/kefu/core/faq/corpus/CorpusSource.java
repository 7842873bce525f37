package io.kefu.core.faq.corpus;

import java.nio.file.Path;
import java.util.List;

/** Where the files of a corpus are: a folder, or the class path, inside whatever jar. */
@FunctionalInterface
public interface CorpusSource {

  /**
   * Reads every file now, sorted by name.
   *
   * @throws java.io.UncheckedIOException if a file cannot be read, or the place does not exist
   */
  List<CorpusFile> files();

  static CorpusSource folder(Path folder) {
    return new FolderSource(folder);
  }

  /** The folder {@code corpus} that the product ships. */
  static CorpusSource bundled() {
    return classpath(CorpusSource.class.getClassLoader(), "corpus");
  }

  static CorpusSource classpath(ClassLoader loader, String folder) {
    return new ClasspathSource(loader, folder);
  }
}
