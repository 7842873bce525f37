package io.kefu.console.cases;

import io.kefu.console.shape.Threads;
import io.kefu.core.faq.Answer;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.Step;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** What the FAQ would say to the customer's last question, for the agent to send or not. */
public final class Suggestions {

  private static final int MOST = 3;
  private static final int LOOKED_AT = 50;

  private final FaqIndex faq;
  private final Threads threads;

  public Suggestions(FaqIndex faq, Threads threads) {
    this.faq = faq;
    this.threads = threads;
  }

  /** An answer as plain text, ready to be sent. */
  record Suggestion(EntryId entry, String title, String text, double confidence) {}

  /** Up to three, best first; none if the customer has asked nothing. */
  List<Suggestion> forLastQuestion(ConversationId conversation) {
    return lastQuestion(conversation).stream()
        .flatMap(question -> faq.decide(Question.of(question)).matches().stream())
        .limit(MOST)
        .flatMap(match -> suggestion(match).stream())
        .toList();
  }

  private Optional<String> lastQuestion(ConversationId conversation) {
    return threads.tail(conversation, LOOKED_AT).reversed().stream()
        .filter(line -> line.from() == Author.CUSTOMER)
        .map(Suggestions::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private Optional<Suggestion> suggestion(Match match) {
    return faq.find(match.entry())
        .map(entry -> new Suggestion(entry.id(), entry.title(), text(entry), match.confidence()));
  }

  private static String text(TranscriptMessage line) {
    return line.content().body().plain();
  }

  private static String text(FaqEntry entry) {
    Answer answer = entry.answer();
    StringJoiner lines = new StringJoiner("\n");
    answer.intro().ifPresent(lines::add);
    int number = 1;
    for (Step step : answer.steps()) {
      lines.add((answer.ordered() ? number++ + ". " : "- ") + step.text());
      step.detail().ifPresent(detail -> lines.add("   " + detail));
    }
    answer.tip().ifPresent(lines::add);
    return lines.toString().replace("**", "");
  }
}
