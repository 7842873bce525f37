package io.kefu.core.faq.command;

import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.exchange.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the entries of a corpus as a table, placeholders kept. */
@Command(
    name = "export",
    description = "Write the entries as a table that `faq import` reads.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CorpusOptions corpus = new CorpusOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A .csv or .tsv file; without it CSV on standard output.")
  private @Nullable Path file;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String name = file == null ? "" : file.toString();
    String table = TableWriter.table(CorpusLoader.entriesVerbatim(corpus.source()), name);
    if (file == null) {
      console.out().print(table);
    } else {
      Files.writeString(file, table);
    }
    return ExitCode.OK;
  }
}
