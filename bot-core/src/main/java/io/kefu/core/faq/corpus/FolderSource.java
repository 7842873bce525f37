package io.kefu.core.faq.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder on disk; hidden files and editors' back-up copies are passed over. */
record FolderSource(Path folder) implements CorpusSource {

  @Override
  public List<CorpusFile> files() {
    if (!Files.isDirectory(folder)) {
      throw new UncheckedIOException(new NotDirectoryException(folder.toString()));
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(this::isVisible)
          .sorted()
          .map(this::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isVisible(Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".") || part.toString().endsWith("~")) {
        return false;
      }
    }
    return true;
  }

  private CorpusFile read(Path file) {
    try {
      String name = folder.relativize(file).toString().replace('\\', '/');
      return new CorpusFile(name, Utf8.text(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
