package io.kefu.core.faq.command;

import io.kefu.core.faq.corpus.CorpusPart;
import io.kefu.core.faq.corpus.Fault;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints every fault of a corpus with file and line. */
@Command(
    name = "lint",
    description = "Find faults in a corpus; exit code 1 if there is an error.",
    mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

  private final Console console;
  private final CorpusPart part;

  @Mixin private final CorpusOptions corpus = new CorpusOptions();

  @Option(names = "--strict", description = "Warnings count as errors.")
  private boolean strict;

  LintCommand(Console console, CorpusPart part) {
    this.console = console;
    this.part = part;
  }

  @Override
  public Integer call() {
    List<Fault> faults = corpus.faults(part);
    faults.forEach(console.out()::println);
    long errors = faults.stream().filter(f -> f.severity() == Fault.Severity.ERROR).count();
    long warnings = faults.size() - errors;
    console.out().println(errors + " errors, " + warnings + " warnings");
    return errors > 0 || (strict && warnings > 0) ? ExitCode.FOUND_FAULTS : ExitCode.OK;
  }
}
