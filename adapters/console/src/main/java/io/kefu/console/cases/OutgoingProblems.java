package io.kefu.console.cases;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.DeskWords;
import io.kefu.core.handoff.speech.OutgoingText;
import io.kefu.core.handoff.speech.OutgoingText.Consent;
import io.kefu.core.handoff.speech.OutgoingText.Flaw;
import java.util.Optional;

/** Tells the pages why a text does not go out. */
public final class OutgoingProblems {

  private final OutgoingText outgoing;
  private final DeskWords words;

  public OutgoingProblems(OutgoingText outgoing, DeskWords words) {
    this.outgoing = outgoing;
    this.words = words;
  }

  /** What is wrong with a text; a foreign link may be confirmed, the rest may not. */
  Optional<Problem> problem(String text, Consent consent) {
    return outgoing.flaw(text, consent).map(this::problem);
  }

  private Problem problem(Flaw flaw) {
    return switch (flaw) {
      case Flaw.Unfit() -> Problem.of(ProblemKind.TEXT_INVALID);
      case Flaw.AsksForSecret() ->
          Problem.of(ProblemKind.ASKS_FOR_SECRET).explained(words.asksForSecret());
      case Flaw.ForeignLink(String link) ->
          Problem.of(ProblemKind.LINK_NOT_ALLOWED)
              .explained(words.linkNotAllowed(link))
              .with("link", link);
    };
  }
}
