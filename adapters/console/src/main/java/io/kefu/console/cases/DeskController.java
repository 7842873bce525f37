package io.kefu.console.cases;

import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.AgentRow;
import io.kefu.console.shape.Colleagues;
import io.kefu.core.account.Account;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.handoff.desk.CannedResponses;
import io.kefu.core.handoff.speech.OutgoingText.Consent;
import io.kefu.core.privacy.Masker;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to the desk and to no case: who is there, and the canned responses. */
@RestController
@RequestMapping(ConsolePaths.API)
public final class DeskController {

  private static final String SHORTCUT = "[^\\s/\\\\\\p{Cntrl}]{1,32}";
  private static final int MOST_CANNED = 1000;

  private final CannedResponses canned;
  private final Presence presence;
  private final Colleagues colleagues;
  private final OutgoingProblems outgoing;
  private final AuditLog audit;
  private final Masker masker;

  public DeskController(
      CannedResponses canned,
      Presence presence,
      Colleagues colleagues,
      OutgoingProblems outgoing,
      AuditLog audit,
      Masker masker) {
    this.canned = canned;
    this.presence = presence;
    this.colleagues = colleagues;
    this.outgoing = outgoing;
    this.audit = audit;
    this.masker = masker;
  }

  /** A sentence and how it is called. */
  record Canned(String shortcut, String text) {}

  /** What a canned response says, and whether its foreign link is meant. */
  record CannedText(String text, @Nullable Boolean confirmed) {
    CannedText {
      Objects.requireNonNull(text);
    }

    Consent consent() {
      return Boolean.TRUE.equals(confirmed) ? Consent.CONFIRMED : Consent.NOT_ASKED;
    }
  }

  /** How an agent wishes to be, in lower case. */
  record Wish(String status) {
    Wish {
      status = AgentStatus.valueOf(status.toUpperCase(Locale.ROOT)).name();
    }

    AgentStatus wanted() {
      return AgentStatus.valueOf(status);
    }
  }

  @GetMapping("/agents")
  List<AgentRow> agents() {
    return colleagues.all();
  }

  @PutMapping("/me/presence")
  AgentRow presence(@AuthenticationPrincipal Account me, @RequestBody Wish wish) {
    presence.set(me.id(), wish.wanted());
    return AgentRow.of(me, presence.find(me.id()));
  }

  @GetMapping("/canned")
  List<Canned> canned() {
    return canned.all().entrySet().stream()
        .map(each -> new Canned(each.getKey(), each.getValue()))
        .toList();
  }

  @PutMapping("/canned/{shortcut}")
  ResponseEntity<?> put(
      @AuthenticationPrincipal Account me,
      @PathVariable String shortcut,
      @RequestBody CannedText wish) {
    if (!shortcut.matches(SHORTCUT) || !masker.mask(shortcut).hidden().isEmpty()) {
      return Problem.of(ProblemKind.MALFORMED).answer();
    }
    String text = wish.text().strip();
    Optional<Problem> problem = outgoing.problem(text, wish.consent());
    if (problem.isPresent()) {
      return problem.get().answer();
    }
    if (canned.all().size() >= MOST_CANNED && !canned.all().containsKey(shortcut)) {
      return Problem.of(ProblemKind.TOO_MANY_REQUESTS).answer();
    }
    String kept = canned.put(shortcut, text);
    audit.add(me.id(), "canned-put", Optional.empty(), shortcut);
    return ResponseEntity.ok(new Canned(shortcut, kept));
  }

  @DeleteMapping("/canned/{shortcut}")
  ResponseEntity<?> remove(@AuthenticationPrincipal Account me, @PathVariable String shortcut) {
    if (canned.all().containsKey(shortcut)) {
      canned.remove(shortcut);
      audit.add(me.id(), "canned-remove", Optional.empty(), shortcut);
    }
    return ResponseEntity.noContent().build();
  }
}
