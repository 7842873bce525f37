package io.kefu.console.cases;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.AgentNames;
import io.kefu.console.shape.CaseRow;
import io.kefu.console.shape.CaseRows;
import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.cases.Assignments;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.Casework;
import io.kefu.core.handoff.cases.Change;
import io.kefu.core.handoff.cases.Claim;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.cases.Destination;
import io.kefu.core.handoff.desk.Notes;
import io.kefu.core.message.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Actions on a conversation's newest case; the core decides, this tells. */
public final class CaseActions {

  private static final Duration LONGEST_SNOOZE = Duration.ofDays(31);

  private final CaseBook cases;
  private final Assignments assignments;
  private final Casework casework;
  private final Notes notes;
  private final Accounts accounts;
  private final CaseRows rows;
  private final Clock clock;

  public CaseActions(
      CaseBook cases,
      Assignments assignments,
      Casework casework,
      Notes notes,
      Accounts accounts,
      CaseRows rows,
      Clock clock) {
    this.cases = cases;
    this.assignments = assignments;
    this.casework = casework;
    this.notes = notes;
    this.accounts = accounts;
    this.rows = rows;
    this.clock = clock;
  }

  Optional<CaseRow> next(AgentId agent) {
    return assignments.claimNext(agent).map(rows::of);
  }

  Acted claim(ConversationId conversation, AgentId agent) {
    return on(
        conversation,
        handoff ->
            switch (assignments.claim(handoff, agent)) {
              case Claim.Claimed(DeskCase claimed) -> new Acted.Done(rows.of(claimed));
              case Claim.Taken(AgentId by) -> refused(ProblemKind.TAKEN, Optional.of(by));
              case Claim.Gone() -> refused(ProblemKind.GONE, Optional.empty());
            });
  }

  /** The note goes first: whoever gets the case finds it there. */
  Acted transfer(ConversationId conversation, Account by, Destination to, Optional<String> note) {
    return on(
        conversation,
        handoff -> {
          boolean owner =
              cases.find(handoff).flatMap(DeskCase::agent).filter(by.id()::equals).isPresent();
          if (owner) {
            note.ifPresent(text -> notes.add(conversation, by.id(), by.name(), text));
          }
          return told(casework.transfer(handoff, by.id(), to));
        });
  }

  Acted resolve(ConversationId conversation, AgentId agent) {
    return on(conversation, handoff -> told(casework.resolve(handoff, agent)));
  }

  Acted giveBack(ConversationId conversation, AgentId agent) {
    return on(conversation, handoff -> told(casework.giveBack(handoff, agent)));
  }

  Acted requeue(ConversationId conversation, AgentId agent) {
    return on(conversation, handoff -> told(casework.requeue(handoff, agent)));
  }

  Acted snooze(ConversationId conversation, AgentId agent, Instant until) {
    return on(conversation, handoff -> told(casework.snooze(handoff, agent, until)));
  }

  /** Takes a case up again at once. */
  Acted wake(ConversationId conversation, AgentId agent) {
    return snooze(conversation, agent, clock.instant());
  }

  Acted assign(ConversationId conversation, AgentId to, AgentId by) {
    return on(conversation, handoff -> told(assignments.assign(handoff, to, by)));
  }

  /** Whether a case may be laid aside until then. */
  boolean isInTime(Instant until) {
    Instant now = clock.instant();
    return until.isAfter(now) && until.isBefore(now.plus(LONGEST_SNOOZE));
  }

  private Acted on(ConversationId conversation, Function<HandoffId, Acted> action) {
    return cases
        .latest(conversation)
        .map(one -> action.apply(one.id()))
        .orElseGet(() -> refused(ProblemKind.GONE, Optional.empty()));
  }

  private Acted told(Change change) {
    return switch (change) {
      case Change.Done(DeskCase changed) -> new Acted.Done(rows.of(changed));
      case Change.NotOwner(Optional<AgentId> owner) -> refused(ProblemKind.NOT_OWNER, owner);
      case Change.Gone() -> refused(ProblemKind.GONE, Optional.empty());
      case Change.Unknown(AgentId agent) ->
          new Acted.Refused(Problem.of(ProblemKind.UNKNOWN_AGENT).with("agent", agent));
    };
  }

  private Acted refused(ProblemKind kind, Optional<AgentId> owner) {
    return new Acted.Refused(Owners.problem(kind, owner, () -> AgentNames.of(accounts)));
  }
}
