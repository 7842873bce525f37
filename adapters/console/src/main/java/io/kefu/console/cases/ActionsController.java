package io.kefu.console.cases;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.core.account.Account;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.cases.Destination;
import io.kefu.core.message.ConversationId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking cases and passing them on. Each answers with the case as it is then. */
@RestController
@RequestMapping(ConsolePaths.API)
public final class ActionsController {

  private final Taking taking;
  private final Handling handling;

  public ActionsController(Taking taking, Handling handling) {
    this.taking = taking;
    this.handling = handling;
  }

  /** Where a case goes: to an agent or to a team, with a note for whoever takes it. */
  record Transfer(@Nullable AgentId agent, @Nullable TeamId team, @Nullable String note) {
    Transfer {
      if ((agent == null) == (team == null)) {
        throw new IllegalArgumentException("either an agent or a team");
      }
    }

    Destination to() {
      return agent != null
          ? new Destination.ToAgent(agent)
          : new Destination.ToTeam(Objects.requireNonNull(team));
    }
  }

  /** Until when a case is laid aside; null takes it up again. */
  record Snooze(@Nullable Instant until) {}

  /** Who gets a case. */
  record Assign(AgentId agent) {
    Assign {
      Objects.requireNonNull(agent);
    }
  }

  @PostMapping("/queue/next")
  ResponseEntity<?> next(@AuthenticationPrincipal Account me) {
    return taking
        .next(me.id())
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PostMapping("/conversations/{conversation}/claim")
  ResponseEntity<?> claim(
      @AuthenticationPrincipal Account me, @PathVariable ConversationId conversation) {
    return answer(taking.claim(conversation, me.id()));
  }

  @PostMapping("/conversations/{conversation}/transfer")
  ResponseEntity<?> transfer(
      @AuthenticationPrincipal Account me,
      @PathVariable ConversationId conversation,
      @RequestBody Transfer wish) {
    Optional<String> note = Optional.ofNullable(wish.note()).filter(it -> !it.isBlank());
    return answer(handling.transfer(conversation, me, wish.to(), note));
  }

  @PostMapping("/conversations/{conversation}/resolve")
  ResponseEntity<?> resolve(
      @AuthenticationPrincipal Account me, @PathVariable ConversationId conversation) {
    return answer(handling.resolve(conversation, me.id()));
  }

  @PostMapping("/conversations/{conversation}/release")
  ResponseEntity<?> release(
      @AuthenticationPrincipal Account me, @PathVariable ConversationId conversation) {
    return answer(handling.giveBack(conversation, me.id()));
  }

  @PostMapping("/conversations/{conversation}/requeue")
  ResponseEntity<?> requeue(
      @AuthenticationPrincipal Account me, @PathVariable ConversationId conversation) {
    return answer(handling.requeue(conversation, me.id()));
  }

  @PostMapping("/conversations/{conversation}/snooze")
  ResponseEntity<?> snooze(
      @AuthenticationPrincipal Account me,
      @PathVariable ConversationId conversation,
      @RequestBody Snooze wish) {
    Instant until = wish.until();
    if (until == null) {
      return answer(handling.wake(conversation, me.id()));
    }
    return handling.isInTime(until)
        ? answer(handling.snooze(conversation, me.id(), until))
        : Problem.of(ProblemKind.MALFORMED).answer();
  }

  /** Supervisors take a conversation over, whoever has it, the bot too. */
  @PostMapping("/conversations/{conversation}/takeover")
  ResponseEntity<?> takeOver(
      @AuthenticationPrincipal Account me, @PathVariable ConversationId conversation) {
    return answer(taking.takeOver(conversation, me.id()));
  }

  /** Supervisors give a case to somebody. */
  @PostMapping("/conversations/{conversation}/assign")
  ResponseEntity<?> assign(
      @AuthenticationPrincipal Account me,
      @PathVariable ConversationId conversation,
      @RequestBody Assign wish) {
    return answer(taking.assign(conversation, wish.agent(), me.id()));
  }

  private static ResponseEntity<?> answer(Acted acted) {
    return switch (acted) {
      case Acted.Done(var row) -> ResponseEntity.ok(row);
      case Acted.Begun() -> ResponseEntity.accepted().build();
      case Acted.Refused(Problem problem) -> problem.answer();
    };
  }
}
