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

  /** So many of the customer's last lines are tried. */
  private static final int QUESTIONS = 6;

  private static final int SHORT_WORDS = 3;
  private static final double LIKELY = 0.2;
  private static final double WORTH_A_LOOK = 0.01;

  private final FaqIndex faq;
  private final Threads threads;

  public Suggestions(FaqIndex faq, Threads threads) {
    this.faq = faq;
    this.threads = threads;
  }

  /** An answer as plain text, ready to be sent. */
  record Suggestion(EntryId entry, String title, String text, double confidence) {}

  /** Up to three, best first; none if the customer has asked nothing the FAQ may know. */
  List<Suggestion> forLastQuestion(ConversationId conversation) {
    return threads.tail(conversation, LOOKED_AT).reversed().stream()
        .filter(line -> line.from() == Author.CUSTOMER)
        .map(Suggestions::text)
        .filter(Suggestions::mayBeQuestion)
        .limit(QUESTIONS)
        .map(question -> faq.decide(Question.of(question)).matches())
        .filter(matches -> !matches.isEmpty() && matches.getFirst().confidence() >= LIKELY)
        .findFirst()
        .map(this::suggestions)
        .orElse(List.of());
  }

  private List<Suggestion> suggestions(List<Match> matches) {
    return matches.stream()
        .filter(match -> match.confidence() >= WORTH_A_LOOK)
        .limit(MOST)
        .flatMap(match -> suggestion(match).stream())
        .toList();
  }

  /** A word or two call for a person or say hello. */
  private static boolean mayBeQuestion(String text) {
    return text.strip().codePointCount(0, text.strip().length()) > SHORT_WORDS;
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
