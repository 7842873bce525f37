package io.kefu.core.faq.memory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with a file for each digest, the latest few. Several programs may share it. What cannot
 * be read is learnt again; what cannot be written is said in the log and forgotten.
 */
public final class KnowledgeFolder implements KnowledgeStore {

  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeFolder.class);
  private static final String ENDING = ".learnt";
  private static final int KEPT = 6;

  private final Path folder;

  /**
   * @param folder is made when something is to be kept; only this program's user should be able to
   *     write there, for who changes a file changes answers
   */
  public KnowledgeFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Knowledge> find(String digest) {
    Path file = file(digest);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Optional.of(KnowledgeFormat.read(in));
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be read and is learnt again: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void keep(String digest, Knowledge knowledge) {
    try {
      Files.createDirectories(folder);
      write(file(digest), knowledge);
      forgetOldest();
    } catch (IOException e) {
      LOG.warn("what was learnt cannot be kept in {}: {}", folder, e.toString());
    }
  }

  /** Whole or not at all. */
  private void write(Path file, Knowledge knowledge) throws IOException {
    Path draft = Files.createTempFile(folder, "new", ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        KnowledgeFormat.write(knowledge, out);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Path file(String digest) {
    return folder.resolve(digest + ENDING);
  }

  private void forgetOldest() throws IOException {
    List<Path> latestFirst;
    try (Stream<Path> files = Files.list(folder)) {
      latestFirst =
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .sorted(
                  Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
              .toList();
    }
    for (Path old : latestFirst.subList(Math.min(KEPT, latestFirst.size()), latestFirst.size())) {
      Files.deleteIfExists(old);
    }
  }
}
