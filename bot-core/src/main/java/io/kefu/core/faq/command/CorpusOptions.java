package io.kefu.core.faq.command;

import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusPart;
import io.kefu.core.faq.corpus.CorpusReading;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.corpus.Fault;
import io.kefu.core.faq.lucene.LuceneFaqIndex;
import io.kefu.core.faq.memory.KnowledgeStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which corpus a command works on. */
public final class CorpusOptions {

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Folder of the corpus; without it the corpus that the product ships.")
  private @Nullable Path folder;

  @Option(
      names = "--brand",
      paramLabel = "NAME",
      description = "Name of the wallet; without it the sample name.")
  private @Nullable String brand;

  @Option(
      names = "--learnt",
      paramLabel = "DIR",
      defaultValue = "${env:KEFU_CORPUS_LEARNT_FOLDER}",
      description =
          "Folder that keeps what was learnt from a corpus, so that it is learnt once; without it"
              + " the one that KEFU_CORPUS_LEARNT_FOLDER names.")
  private @Nullable String learnt;

  public CorpusSource source() {
    return folder == null ? CorpusSource.bundled() : CorpusSource.folder(folder);
  }

  public Brand brand() {
    return brand == null ? Brand.SAMPLE : new Brand(brand);
  }

  CorpusReading read() {
    return CorpusLoader.read(source(), brand());
  }

  /** Every fault of the corpus and, where it can be read, of the part beside it. */
  List<Fault> faults(CorpusPart part) {
    List<CorpusFile> files = source().files();
    CorpusReading reading = CorpusLoader.read(() -> files, brand());
    List<Fault> faults = new ArrayList<>(reading.faults());
    reading.corpus().ifPresent(corpus -> faults.addAll(part.read(files, corpus).faults()));
    return faults;
  }

  Corpus load() {
    return read().orThrow();
  }

  FaqIndex index() {
    return LuceneFaqIndex.build(load(), KnowledgeStore.in(Objects.requireNonNullElse(learnt, "")));
  }
}
