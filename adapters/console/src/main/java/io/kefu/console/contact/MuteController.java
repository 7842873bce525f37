package io.kefu.console.contact;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.core.account.Account;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.message.ConversationId;
import io.kefu.core.rights.ContactRights;
import io.kefu.core.turn.Conversations;
import io.kefu.core.turn.Mutes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is muted by the bot; any agent may mute and unmute, and the audit log says so. */
@RestController
@RequestMapping(ConsolePaths.API + "/conversations/{conversation}/mute")
public final class MuteController {

  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int SHORT = 16;

  private final Conversations conversations;
  private final Mutes mutes;
  private final AuditLog audit;
  private final Clock clock;

  public MuteController(Conversations conversations, Mutes mutes, AuditLog audit, Clock clock) {
    this.conversations = conversations;
    this.mutes = mutes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Until when somebody gets no answers; empty for those who do. */
  record Muted(Optional<Instant> until) {}

  /** Until when somebody is to get no answers. */
  record Wish(Instant until) {
    Wish {
      Objects.requireNonNull(until);
    }
  }

  @GetMapping
  ResponseEntity<?> muted(@PathVariable ConversationId conversation) {
    return conversations.find(conversation).isEmpty()
        ? Problem.of(ProblemKind.NOT_FOUND).answer()
        : ResponseEntity.ok(new Muted(mutes.until(conversation)));
  }

  @PutMapping
  ResponseEntity<?> mute(
      @AuthenticationPrincipal Account me,
      @PathVariable ConversationId conversation,
      @RequestBody Wish wish) {
    Instant now = clock.instant();
    return wish.until().isAfter(now) && wish.until().isBefore(now.plus(LONGEST))
        ? set(me, "mute", conversation, Optional.of(wish.until()))
        : Problem.of(ProblemKind.MALFORMED).answer();
  }

  @DeleteMapping
  ResponseEntity<?> unmute(
      @AuthenticationPrincipal Account me, @PathVariable ConversationId conversation) {
    return set(me, "unmute", conversation, Optional.empty());
  }

  private ResponseEntity<?> set(
      Account by, String action, ConversationId conversation, Optional<Instant> until) {
    if (conversations.find(conversation).isEmpty()) {
      return Problem.of(ProblemKind.NOT_FOUND).answer();
    }
    mutes.set(conversation, until);
    String digest = ContactRights.digest(conversation).substring(0, SHORT);
    audit.add(by.id(), action, Optional.empty(), digest);
    return ResponseEntity.ok(new Muted(until));
  }
}
