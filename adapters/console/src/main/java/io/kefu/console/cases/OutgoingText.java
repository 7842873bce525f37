package io.kefu.console.cases;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.DeskWords;
import java.util.Optional;

/** Looks at what an agent is about to send: no asking for secrets, no links by oversight. */
public final class OutgoingText {

  private final SecretRequests secrets;
  private final Links links;
  private final DeskWords words;
  private final int longest;

  public OutgoingText(SecretRequests secrets, Links links, DeskWords words, int longest) {
    this.secrets = secrets;
    this.links = links;
    this.words = words;
    this.longest = longest;
  }

  /** What is wrong with a text; a foreign link may be confirmed, the rest may not. */
  Optional<Problem> problem(String text, boolean confirmed) {
    if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
      return Optional.of(Problem.of(ProblemKind.TEXT_INVALID));
    }
    if (secrets.askedIn(text)) {
      return Optional.of(Problem.of(ProblemKind.ASKS_FOR_SECRET).explained(words.asksForSecret()));
    }
    return confirmed
        ? Optional.empty()
        : links
            .foreignIn(text)
            .map(link ->
                Problem.of(ProblemKind.LINK_NOT_ALLOWED)
                    .explained(words.linkNotAllowed(link))
                    .with("link", link));
  }
}
