package io.kefu.core.faq.command;

import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusReading;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.lucene.LuceneFaqIndex;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which corpus a command works on. */
final class CorpusOptions {

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

  CorpusSource source() {
    return folder == null ? CorpusSource.bundled() : CorpusSource.folder(folder);
  }

  Brand brand() {
    return brand == null ? Brand.SAMPLE : new Brand(brand);
  }

  CorpusReading read() {
    return CorpusLoader.read(source(), brand());
  }

  Corpus load() {
    return read().orThrow();
  }

  FaqIndex index() {
    return LuceneFaqIndex.build(load());
  }
}
