package io.kefu.core.handoff.speech;

import java.util.Optional;

/** Looks at what an agent is about to send: no asking for secrets, no links by oversight. */
public final class OutgoingText {

  private final SecretRequests secrets;
  private final OfficialLinks links;
  private final int longest;

  /**
   * @param longest in characters
   */
  public OutgoingText(SecretRequests secrets, OfficialLinks links, int longest) {
    this.secrets = secrets;
    this.links = links;
    this.longest = longest;
  }

  /** Whether the agent was asked about a foreign link and wants it to go out. */
  public enum Consent {
    NOT_ASKED,
    CONFIRMED
  }

  /** Why a text must not go out as it is. */
  public sealed interface Flaw {

    /** There is nothing in it, or too much. */
    record Unfit() implements Flaw {}

    /** It asks for a password, a code or the like; nobody can confirm that. */
    record AsksForSecret() implements Flaw {}

    /** It leads to a host that the directory does not name; may be confirmed. */
    record ForeignLink(String link) implements Flaw {}
  }

  /** In characters. */
  public int longest() {
    return longest;
  }

  /** What is wrong with a text, if anything. */
  public Optional<Flaw> flaw(String text, Consent consent) {
    if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
      return Optional.of(new Flaw.Unfit());
    }
    if (secrets.askedIn(text)) {
      return Optional.of(new Flaw.AsksForSecret());
    }
    return switch (consent) {
      case CONFIRMED -> Optional.empty();
      case NOT_ASKED -> links.foreignIn(text).map(Flaw.ForeignLink::new);
    };
  }
}
