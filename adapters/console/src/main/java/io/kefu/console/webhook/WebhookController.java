package io.kefu.console.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.core.account.Account;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.webhook.HandoffEvent;
import io.kefu.core.webhook.Webhook;
import io.kefu.core.webhook.Webhooks;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks, for administrators. */
@RestController
@RequestMapping(ConsolePaths.API + "/webhooks")
final class WebhookController {

  private static final int MOST = 20;

  private final Webhooks webhooks;
  private final Addresses addresses;
  private final Signatures signatures;
  private final AuditLog audit;

  WebhookController(Webhooks webhooks, Addresses addresses, Signatures signatures, AuditLog audit) {
    this.webhooks = webhooks;
    this.addresses = addresses;
    this.signatures = signatures;
    this.audit = audit;
  }

  /** Whom to tell what. */
  record NewWebhook(URI url, Set<HandoffEvent> events) {
    NewWebhook {
      Objects.requireNonNull(url);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("no events");
      }
    }
  }

  /** One, and what the last attempt came to: a status, 0 for no answer, null for no attempt. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record View(
      String id,
      URI url,
      SortedSet<HandoffEvent> events,
      Optional<Integer> lastStatus,
      Optional<Instant> lastAt) {}

  /** A new one's secret, which is not told again. */
  record Added(String id, String secret) {}

  @GetMapping
  List<View> all() {
    Map<String, Webhooks.Attempt> attempts = webhooks.attempts();
    return webhooks.all().stream()
        .map(webhook -> {
          Optional<Webhooks.Attempt> last = Optional.ofNullable(attempts.get(webhook.id()));
          return new View(
              webhook.id(),
              webhook.url(),
              new TreeSet<>(webhook.events()),
              last.map(Webhooks.Attempt::status),
              last.map(Webhooks.Attempt::at));
        })
        .toList();
  }

  @PostMapping
  ResponseEntity<?> add(@AuthenticationPrincipal Account me, @RequestBody NewWebhook wish) {
    if (!addresses.mayCall(wish.url())) {
      return Problem.of(ProblemKind.ADDRESS_REFUSED).answer();
    }
    if (webhooks.all().size() >= MOST) {
      return Problem.of(ProblemKind.TOO_MANY_REQUESTS).answer();
    }
    String id = UUID.randomUUID().toString();
    webhooks.put(new Webhook(id, wish.url(), wish.events()));
    audit.add(me.id(), "webhook-add", Optional.empty(), String.valueOf(wish.url().getHost()));
    return ResponseEntity.status(201).body(new Added(id, signatures.secret(id)));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<?> remove(@AuthenticationPrincipal Account me, @PathVariable String id) {
    webhooks.remove(id);
    audit.add(me.id(), "webhook-remove", Optional.empty(), "");
    return ResponseEntity.noContent().build();
  }
}
