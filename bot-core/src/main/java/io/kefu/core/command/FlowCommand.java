package io.kefu.core.command;

import io.kefu.core.dialog.flow.FlowChart;
import io.kefu.core.dialog.flow.FlowLoader;
import io.kefu.core.faq.command.CorpusOptions;
import io.kefu.core.faq.command.ExitCode;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.FaultyCorpusException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line of the guided conversations. */
@Command(
    name = "flow",
    description = "Look at the guided conversations.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class FlowCommand {

  private final PrintWriter out;

  private FlowCommand(PrintWriter out) {
    this.out = out;
  }

  /**
   * Runs one command to its end.
   *
   * @return the exit code: 0 done, 1 the corpus has a fault, 2 used wrongly
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    PrintWriter words = new PrintWriter(out, true, StandardCharsets.UTF_8);
    CommandLine line =
        new CommandLine(new FlowCommand(words))
            .setOut(words)
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler((fault, where, _) -> report(fault, where));
    if (args.length == 0) {
      line.usage(line.getErr());
      return ExitCode.WRONG_USE;
    }
    int code = line.execute(args);
    words.flush();
    return code;
  }

  @Command(name = "draw", description = "Print every flow as a Mermaid chart, in Markdown.")
  int draw(@Mixin CorpusOptions corpus) {
    List<CorpusFile> files = corpus.source().files();
    var read = CorpusLoader.load(() -> files, corpus.brand());
    out.print(new FlowChart(FlowLoader.read(files, read).orThrow()).all());
    return ExitCode.OK;
  }

  private static int report(Exception fault, CommandLine line) throws Exception {
    switch (fault) {
      case FaultyCorpusException faulty -> line.getErr().println(faulty.getMessage());
      case UncheckedIOException io -> line.getErr().println(io.getMessage());
      default -> throw fault;
    }
    return ExitCode.FOUND_FAULTS;
  }
}
