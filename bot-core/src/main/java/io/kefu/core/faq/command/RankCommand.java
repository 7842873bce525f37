package io.kefu.core.faq.command;

import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Question;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** Decides about each line of standard input. Outside programs rely on the shape of the output. */
@Command(
    name = "rank",
    description = "Read one question a line, print one JSON line for each.",
    mixinStandardHelpOptions = true)
final class RankCommand implements Callable<Integer> {

  private static final double PRECISION = 1e6;

  private final Console console;
  private final JsonMapper json = new JsonMapper();

  @Mixin private final CorpusOptions corpus = new CorpusOptions();

  RankCommand(Console console) {
    this.console = console;
  }

  private record Line(String question, String decision, double confidence, List<Ranked> matches) {}

  private record Ranked(EntryId entry, double confidence) {}

  @Override
  public Integer call() throws IOException {
    FaqIndex index = corpus.index();
    for (String text = console.in().readLine(); text != null; text = console.in().readLine()) {
      console.out().println(json.writeValueAsString(line(text, index.decide(Question.of(text)))));
      console.out().flush();
    }
    return ExitCode.OK;
  }

  private static Line line(String question, Decision decision) {
    List<Ranked> matches =
        decision.matches().stream()
            .map(match -> new Ranked(match.entry(), rounded(match.confidence())))
            .toList();
    return new Line(question, name(decision), rounded(decision.confidence()), matches);
  }

  static String name(Decision decision) {
    return switch (decision) {
      case Decision.Answer _ -> "answer";
      case Decision.Clarify _ -> "clarify";
      case Decision.Abstain _ -> "abstain";
    };
  }

  private static double rounded(double probability) {
    return Math.round(probability * PRECISION) / PRECISION;
  }
}
