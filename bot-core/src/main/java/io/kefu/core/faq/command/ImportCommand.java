package io.kefu.core.faq.command;

import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusReading;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.exchange.Change;
import io.kefu.core.faq.exchange.CorpusFolder;
import io.kefu.core.faq.exchange.ImportPlan;
import io.kefu.core.faq.exchange.TableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes or changes a corpus folder from a table. */
@Command(
    name = "import",
    description = "Write entries from a table with columns id, question, similar (by |), answer.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A .csv, .tsv or .xlsx file with a header line.")
  private Path table = Path.of("");

  @Option(names = "--to", required = true, paramLabel = "DIR", description = "The corpus folder.")
  private Path folder = Path.of("");

  @Option(names = "--preview", description = "Only show what would change.")
  private boolean preview;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CorpusFolder target = new CorpusFolder(folder);
    ImportPlan plan = ImportPlan.of(TableReader.read(table), target.entries());
    plan.notes().forEach(console.out()::println);
    plan.changes().forEach(change -> console.out().println(line(change)));
    console.out().println(summary(plan));
    if (preview) {
      return ExitCode.OK;
    }
    target.apply(plan);
    return lint();
  }

  private int lint() {
    CorpusReading reading = CorpusLoader.read(CorpusSource.folder(folder), Brand.SAMPLE);
    if (reading.corpus().isPresent()) {
      return ExitCode.OK;
    }
    reading.faults().forEach(console.err()::println);
    return ExitCode.FOUND_FAULTS;
  }

  private static String line(Change change) {
    return switch (change) {
      case Change.Added added -> "+ " + added.entry().id() + " " + added.entry().title();
      case Change.Updated updated ->
          "~ " + updated.entry().id() + " " + String.join(", ", updated.fields());
      case Change.Unchanged unchanged -> "= " + unchanged.entry().id();
      case Change.Skipped skipped -> "! row " + skipped.row() + ": " + skipped.reason();
    };
  }

  private static String summary(ImportPlan plan) {
    return "%d added, %d changed, %d unchanged, %d skipped"
        .formatted(
            count(plan, Change.Added.class),
            count(plan, Change.Updated.class),
            count(plan, Change.Unchanged.class),
            count(plan, Change.Skipped.class));
  }

  private static long count(ImportPlan plan, Class<? extends Change> kind) {
    return plan.changes().stream().filter(kind::isInstance).count();
  }
}
