package io.kefu.console.cases;

import io.kefu.core.account.Account;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.cases.Casework;
import io.kefu.core.handoff.cases.Change;
import io.kefu.core.handoff.cases.Destination;
import io.kefu.core.handoff.desk.Notes;
import io.kefu.core.message.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What agents do with the cases they have. */
public final class Handling {

  private static final Duration LONGEST_SNOOZE = Duration.ofDays(31);

  private final Casework casework;
  private final Notes notes;
  private final Outcomes outcomes;
  private final Clock clock;

  public Handling(Casework casework, Notes notes, Outcomes outcomes, Clock clock) {
    this.casework = casework;
    this.notes = notes;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** The note goes first: whoever gets the case finds it there. */
  Acted transfer(ConversationId conversation, Account by, Destination to, Optional<String> note) {
    return on(
        conversation,
        handoff -> {
          if (outcomes.isWith(handoff, by.id())) {
            note.ifPresent(text -> notes.add(conversation, by.id(), by.name(), text));
          }
          return casework.transfer(handoff, by.id(), to);
        });
  }

  Acted resolve(ConversationId conversation, AgentId agent) {
    return on(conversation, handoff -> casework.resolve(handoff, agent));
  }

  Acted giveBack(ConversationId conversation, AgentId agent) {
    return on(conversation, handoff -> casework.giveBack(handoff, agent));
  }

  Acted requeue(ConversationId conversation, AgentId agent) {
    return on(conversation, handoff -> casework.requeue(handoff, agent));
  }

  Acted snooze(ConversationId conversation, AgentId agent, Instant until) {
    return on(conversation, handoff -> casework.snooze(handoff, agent, until));
  }

  /** Takes a case up again at once. */
  Acted wake(ConversationId conversation, AgentId agent) {
    return snooze(conversation, agent, clock.instant());
  }

  /** Whether a case may be laid aside until then. */
  boolean isInTime(Instant until) {
    Instant now = clock.instant();
    return until.isAfter(now) && until.isBefore(now.plus(LONGEST_SNOOZE));
  }

  private Acted on(ConversationId conversation, Function<HandoffId, Change> action) {
    return outcomes.on(conversation, handoff -> outcomes.told(action.apply(handoff)));
  }
}
