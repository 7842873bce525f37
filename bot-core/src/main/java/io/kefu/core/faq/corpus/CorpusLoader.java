package io.kefu.core.faq.corpus;

import io.kefu.core.faq.FaqEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a corpus: entries, lexicon and directory. Other files in the folder are left alone. */
public final class CorpusLoader {

  private static final int VERSION_LENGTH = 12;

  private CorpusLoader() {}

  /**
   * @throws FaultyCorpusException if the corpus has an error
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static Corpus load(CorpusSource source, Brand brand) {
    return read(source, brand).orThrow();
  }

  /** Reads and lints: the corpus if it has no error, and every fault in any case. */
  public static CorpusReading read(CorpusSource source, Brand brand) {
    List<CorpusFile> files = source.files();
    Faults faults = new Faults();
    Directory directory = directory(files, faults);
    Placeholders placeholders = new Placeholders(brand, directory);
    List<EntryDraft> drafts = drafts(files, placeholders, faults);
    Lexicon lexicon = LexiconReader.read(files, faults);
    CorpusRules.check(drafts, lexicon, faults);
    List<LoggedQuestion> logged = LoggedReader.read(files, ids(drafts), faults);
    if (faults.anyError()) {
      return new CorpusReading(Optional.empty(), faults.sorted());
    }
    List<FaqEntry> entries =
        drafts.stream()
            .map(draft -> draft.filledIn(placeholders))
            .sorted(Comparator.comparing(FaqEntry::id))
            .toList();
    Corpus corpus = new Corpus(version(files, brand), brand, entries, directory, lexicon, logged);
    return new CorpusReading(Optional.of(corpus), faults.sorted());
  }

  /**
   * The entries as their files say them, placeholders not filled in; for those who edit them.
   *
   * @throws FaultyCorpusException if the corpus has an error
   */
  public static List<FaqEntry> entriesVerbatim(CorpusSource source) {
    List<CorpusFile> files = source.files();
    Faults faults = new Faults();
    Placeholders checked = new Placeholders(Brand.SAMPLE, directory(files, faults));
    List<EntryDraft> drafts = drafts(files, checked, faults);
    if (faults.anyError()) {
      throw new FaultyCorpusException(faults.sorted());
    }
    return drafts.stream().map(draft -> draft.filledIn(Placeholders.VERBATIM)).toList();
  }

  private static Directory directory(List<CorpusFile> files, Faults faults) {
    return files.stream()
        .filter(file -> file.name().equals("directory.yaml"))
        .findFirst()
        .map(file -> DirectoryReader.read(file, faults))
        .orElse(Directory.EMPTY);
  }

  private static List<EntryDraft> drafts(
      List<CorpusFile> files, Placeholders placeholders, Faults faults) {
    List<EntryDraft> drafts = new ArrayList<>();
    for (CorpusFile file : files) {
      if (file.name().startsWith("entries/") && file.name().endsWith(".yaml")) {
        EntryReader.read(file, placeholders, faults).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private static Set<String> ids(List<EntryDraft> drafts) {
    return drafts.stream().map(draft -> draft.id().value()).collect(Collectors.toSet());
  }

  private static String version(List<CorpusFile> files, Brand brand) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(brand.name().getBytes(StandardCharsets.UTF_8));
      for (CorpusFile file : files) {
        digest.update(("\0" + file.name() + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(file.text().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
