package io.kefu.console.cases;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.AgentNames;
import io.kefu.console.shape.CaseRows;
import io.kefu.core.account.Accounts;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.Change;
import io.kefu.core.handoff.cases.Claim;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.ConversationId;
import java.util.Optional;
import java.util.function.Function;

/** Finds the case an action is about, a conversation's newest, and tells what became of it. */
public final class Outcomes {

  private final CaseBook cases;
  private final Accounts accounts;
  private final CaseRows rows;

  public Outcomes(CaseBook cases, Accounts accounts, CaseRows rows) {
    this.cases = cases;
    this.accounts = accounts;
    this.rows = rows;
  }

  Acted on(ConversationId conversation, Function<HandoffId, Acted> action) {
    return cases.latest(conversation).map(one -> action.apply(one.id())).orElseGet(this::gone);
  }

  boolean isOpen(ConversationId conversation) {
    return cases.latest(conversation).filter(one -> one.state().open()).isPresent();
  }

  boolean isWith(HandoffId handoff, AgentId agent) {
    return cases.find(handoff).flatMap(DeskCase::agent).filter(agent::equals).isPresent();
  }

  Acted.Done done(DeskCase changed) {
    return new Acted.Done(rows.of(changed));
  }

  Acted told(Claim claim) {
    return switch (claim) {
      case Claim.Claimed(DeskCase claimed) -> done(claimed);
      case Claim.Taken(AgentId by) -> refused(ProblemKind.TAKEN, Optional.of(by));
      case Claim.Gone() -> gone();
    };
  }

  Acted told(Change change) {
    return switch (change) {
      case Change.Done(DeskCase changed) -> done(changed);
      case Change.NotOwner(Optional<AgentId> owner) -> refused(ProblemKind.NOT_OWNER, owner);
      case Change.Gone() -> gone();
      case Change.Unknown(AgentId agent) ->
          new Acted.Refused(Problem.of(ProblemKind.UNKNOWN_AGENT).with("agent", agent));
    };
  }

  Acted gone() {
    return refused(ProblemKind.GONE, Optional.empty());
  }

  Acted arriving() {
    return refused(ProblemKind.NOT_YET_WAITING, Optional.empty());
  }

  private Acted refused(ProblemKind kind, Optional<AgentId> owner) {
    return new Acted.Refused(Owners.problem(kind, owner, () -> AgentNames.of(accounts)));
  }
}
