package io.kefu.core.faq.command;

import io.kefu.core.faq.corpus.CorpusPart;
import io.kefu.core.faq.corpus.FaultyCorpusException;
import io.kefu.core.faq.exchange.UnreadableTableException;
import io.kefu.core.faq.suite.FaultySuiteException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry of the command line. */
@Command(
    name = "faq",
    description = "Ask, check and edit the FAQ corpus.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class FaqCommand {

  /** Lucene tells here which CPU instructions it does without; that is no news to a user. */
  private static final Logger LUCENE_START =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private FaqCommand() {}

  /**
   * Runs one command to its end.
   *
   * @param args with or without a leading {@code faq}
   * @param part what else of a corpus is linted
   * @return the exit code: 0 done, 1 something was found wanting, 2 used wrongly
   */
  public static int run(
      String[] args, CorpusPart part, InputStream in, PrintStream out, PrintStream err) {
    LUCENE_START.setLevel(Level.SEVERE);
    Console console = Console.of(in, out, err);
    CommandLine line = commandLine(console, part);
    String[] rest =
        args.length > 0 && args[0].equals("faq") ? Arrays.copyOfRange(args, 1, args.length) : args;
    if (rest.length == 0) {
      line.usage(console.err());
      return ExitCode.WRONG_USE;
    }
    int code = line.execute(rest);
    console.out().flush();
    return code;
  }

  private static CommandLine commandLine(Console console, CorpusPart part) {
    return new CommandLine(new FaqCommand())
        .addSubcommand(new RankCommand(console))
        .addSubcommand(new ExplainCommand(console))
        .addSubcommand(new LintCommand(console, part))
        .addSubcommand(new TestCommand(console))
        .addSubcommand(new ImportCommand(console))
        .addSubcommand(new ExportCommand(console))
        .setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setExecutionExceptionHandler((fault, line, _) -> report(fault, line));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** What a user can mend is one line or a few; anything else is a bug and shows its trace. */
  private static int report(Exception fault, CommandLine line) throws Exception {
    switch (fault) {
      case FaultyCorpusException faulty -> line.getErr().println(faulty.getMessage());
      case UncheckedIOException io -> line.getErr().println(io.getMessage());
      case FaultySuiteException faulty -> line.getErr().println(faulty.getMessage());
      case UnreadableTableException faulty -> line.getErr().println(faulty.getMessage());
      case IOException io -> line.getErr().println(io);
      default -> throw fault;
    }
    return ExitCode.FOUND_FAULTS;
  }
}
