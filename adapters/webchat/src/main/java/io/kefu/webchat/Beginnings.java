package io.kefu.webchat;

import io.kefu.webchat.SignedIdentity.Verdict;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Begins conversations: of guests, and of customers whom the wallet's own site knows. */
final class Beginnings {

  private final Sessions sessions;
  private final Reception reception;
  private final Optional<SignedIdentity> identities;

  Beginnings(Sessions sessions, Reception reception, Optional<SignedIdentity> identities) {
    this.sessions = sessions;
    this.reception = reception;
    this.identities = identities;
  }

  /** What became of it. */
  sealed interface Outcome {

    record Begun(Sessions.Session session) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  /** Reads {@code {"identity": signed}}, which may be absent. */
  Outcome begin(JsonNode body) {
    JsonNode identity = body.path("identity");
    if (identity.isMissingNode() || identity.isNull()) {
      Sessions.Session guest = sessions.begin();
      return outcome(guest, reception.open(guest.conversation()));
    }
    if (identities.isEmpty()) {
      return new Outcome.Refused(Problem.IDENTITY_NOT_EXPECTED);
    }
    return switch (identities.get().read(identity.asString(""))) {
      case Verdict.Unknown(Problem problem) -> new Outcome.Refused(problem);
      case Verdict.Known customer -> {
        Sessions.Session known = sessions.begin(customer);
        yield outcome(known, reception.openKnown(known.conversation(), customer.name()));
      }
    };
  }

  private static Outcome outcome(Sessions.Session session, Reception.Outcome opened) {
    return switch (opened) {
      case Reception.Outcome.Accepted _ -> new Outcome.Begun(session);
      case Reception.Outcome.Refused(Problem problem) -> new Outcome.Refused(problem);
    };
  }
}
