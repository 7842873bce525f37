package io.kefu.core.faq.command;

import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.suite.Floors;
import io.kefu.core.faq.suite.MarkdownReport;
import io.kefu.core.faq.suite.Report;
import io.kefu.core.faq.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs held-out questions; the exit code says whether the floors are reached. */
@Command(
    name = "test",
    description = "Run held-out questions, print a report, exit with 1 below the floors.",
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CorpusOptions corpus = new CorpusOptions();

  @Option(
      names = "--questions",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files `question<TAB>entry id`, or folders of them; without: the corpus's own.")
  private List<Path> questions = List.of();

  @Option(
      names = "--floors",
      paramLabel = "FILE",
      description = "Figures to reach; without: floors.yaml beside the questions or in the corpus.")
  private @Nullable Path floors;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Also write report.md and report.json into this folder.")
  private @Nullable Path reports;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<CorpusFile> files = questionFiles();
    if (files.isEmpty()) {
      console.err().println("no questions: name files with --questions");
      return ExitCode.WRONG_USE;
    }
    Report report = Suite.of(files).run(corpus.index());
    List<String> missed = floors().missedBy(report.total());
    String page = MarkdownReport.of(report, missed);
    console.out().print(page);
    if (reports != null) {
      write(reports, report, page);
    }
    return missed.isEmpty() ? ExitCode.OK : ExitCode.FOUND_FAULTS;
  }

  private static void write(Path folder, Report report, String page) throws IOException {
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.md"), page);
    Files.writeString(folder.resolve("report.json"), json.writeValueAsString(report));
  }

  private List<CorpusFile> questionFiles() throws IOException {
    if (questions.isEmpty()) {
      return corpus.source().files().stream().filter(Suite::isHeldOut).toList();
    }
    List<CorpusFile> files = new ArrayList<>();
    for (Path path : questions) {
      try (Stream<Path> found = Files.walk(path)) {
        for (Path file : found.filter(TestCommand::isQuestions).sorted().toList()) {
          files.add(new CorpusFile(file.toString(), Files.readString(file)));
        }
      }
    }
    return files;
  }

  private static boolean isQuestions(Path path) {
    return Files.isRegularFile(path) && path.toString().endsWith(".tsv");
  }

  private Floors floors() throws IOException {
    if (floors != null) {
      return Floors.read(new CorpusFile(floors.toString(), Files.readString(floors)));
    }
    for (Path path : questions) {
      Path beside = (Files.isDirectory(path) ? path : path.resolveSibling("")).resolve(Floors.FILE);
      if (Files.exists(beside)) {
        return Floors.read(new CorpusFile(beside.toString(), Files.readString(beside)));
      }
    }
    return Floors.in(corpus.source().files());
  }
}
