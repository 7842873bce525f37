package io.kefu.core.faq.suite;

import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Match;
import java.util.List;
import java.util.Optional;

/** What the index made of one held-out question. */
public record Verdict(HeldOutQuestion question, Decision decision) {

  public Optional<EntryId> first() {
    return decision.matches().stream().findFirst().map(Match::entry);
  }

  /** Whether the first match is right, whatever the bot would have done with it. */
  public boolean isFirstRight() {
    return first().filter(question.expected()::contains).isPresent();
  }

  /** The place of the first right match, counted from 1; 0 if there is none. */
  public int rank() {
    List<Match> matches = decision.matches();
    for (int i = 0; i < matches.size(); i++) {
      if (question.expected().contains(matches.get(i).entry())) {
        return i + 1;
      }
    }
    return 0;
  }

  public boolean isAnswered() {
    return decision instanceof Decision.Answer;
  }

  public boolean isClarified() {
    return decision instanceof Decision.Clarify;
  }

  public boolean isWrongAnswer() {
    return question.isCovered() && isAnswered() && !isFirstRight();
  }

  public boolean isFalseAnswer() {
    return !question.isCovered() && isAnswered();
  }
}
