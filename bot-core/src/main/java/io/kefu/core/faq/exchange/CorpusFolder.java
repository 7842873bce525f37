package io.kefu.core.faq.exchange;

import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.corpus.EntryWriter;
import io.kefu.core.faq.text.WordList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A corpus folder that an import writes to. */
public record CorpusFolder(Path path) {

  /** The word lists that say nothing about a product and serve any corpus. */
  private static final Set<String> GENERAL_LISTS =
      Set.of(
          "lexicon/filler.txt",
          "lexicon/particles.txt",
          "lexicon/pinyin.txt",
          "lexicon/background.txt");

  /** The entries that are there now; none if the folder is new. */
  public List<FaqEntry> entries() {
    return Files.isDirectory(path.resolve("entries"))
        ? CorpusLoader.entriesVerbatim(CorpusSource.folder(path))
        : List.of();
  }

  /**
   * Carries out a plan; a folder without word lists gets the general ones that we ship, and the
   * words of payment business as synonyms.
   */
  public void apply(ImportPlan plan) throws IOException {
    for (Change change : plan.changes()) {
      switch (change) {
        case Change.Added added -> write(added.entry());
        case Change.Updated updated -> write(updated.entry());
        case Change.Unchanged _, Change.Skipped _ -> {}
      }
    }
    if (!Files.exists(path.resolve("lexicon"))) {
      for (CorpusFile file : CorpusSource.bundled().files()) {
        if (GENERAL_LISTS.contains(file.name())) {
          write(file.name(), file.text());
        }
      }
      write("lexicon/synonyms.txt", String.join("\n", WordList.lines("payment-synonyms")) + "\n");
    }
  }

  private void write(FaqEntry entry) throws IOException {
    write("entries/" + entry.id() + ".yaml", EntryWriter.yaml(entry));
  }

  private void write(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
