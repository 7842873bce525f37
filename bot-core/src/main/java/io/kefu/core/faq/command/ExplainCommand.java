package io.kefu.core.faq.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Explanation;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows why a question is decided as it is. */
@Command(
    name = "explain",
    description = "Print why a question gets its answer.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  private final Console console;
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Mixin private final CorpusOptions corpus = new CorpusOptions();

  @Option(
      names = "--context",
      paramLabel = "ENTRY",
      description = "The entry answered last in the conversation.")
  private @Nullable EntryId context;

  @Parameters(paramLabel = "QUESTION", description = "What a customer says.", arity = "1..*")
  private List<String> words = List.of();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Why(
      String question,
      String decision,
      double confidence,
      List<EntryId> entries,
      List<Match> matches,
      Explanation explanation) {}

  @Override
  public Integer call() {
    String text = String.join(" ", words);
    Question question = new Question(text, Optional.ofNullable(context));
    Decision decision = corpus.index().decide(question);
    Why why =
        new Why(
            text,
            RankCommand.name(decision),
            decision.confidence(),
            chosen(decision).stream().map(Match::entry).toList(),
            decision.matches(),
            decision.explanation());
    console.out().println(json.writeValueAsString(why));
    return ExitCode.OK;
  }

  private static List<Match> chosen(Decision decision) {
    return switch (decision) {
      case Decision.Answer answer -> answer.answers();
      case Decision.Clarify clarify -> clarify.candidates();
      case Decision.Abstain _ -> List.of();
    };
  }
}
