package io.kefu.console.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.handoff.desk.DeskFeed;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.webhook.HandoffEvent;
import io.kefu.core.webhook.Parcels.Parcel;
import io.kefu.core.webhook.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Turns what the audit log says happened into what outside programs are told. */
final class ParcelMaker {

  private static final int PAGE = 200;

  private final AuditLog audit;
  private final CaseBook cases;
  private final JsonMapper json;

  ParcelMaker(AuditLog audit, CaseBook cases, JsonMapper json) {
    this.audit = audit;
    this.cases = cases;
    this.json = json;
  }

  /** What is told: ids and numbers, never what anybody said. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Told(
      String id,
      HandoffEvent type,
      Instant at,
      HandoffId handoff,
      Optional<CaseNumber> number,
      Optional<ConversationId> conversation,
      Optional<ChannelId> channel,
      Optional<Priority> priority,
      Optional<AgentId> agent,
      String detail) {}

  /** The last entry there is. */
  Optional<String> newest() {
    return audit.page(Optional.empty(), 1).stream().map(AuditLog.Entry::id).findFirst();
  }

  /** The entries after this one, oldest first. */
  List<AuditLog.Entry> after(String id) {
    List<AuditLog.Entry> entries = new ArrayList<>();
    List<AuditLog.Entry> page = audit.page(Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      List<AuditLog.Entry> newer =
          page.stream().filter(entry -> DeskFeed.compare(entry.id(), id) > 0).toList();
      entries.addAll(newer);
      page =
          newer.size() < page.size()
              ? List.of()
              : audit.page(Optional.of(page.getLast().id()), PAGE);
    }
    return entries.reversed();
  }

  List<Parcel> parcels(AuditLog.Entry entry, List<Webhook> webhooks) {
    Optional<HandoffEvent> event = HandoffEvent.of(entry.action());
    List<Webhook> wanting =
        webhooks.stream()
            .filter(webhook -> event.filter(webhook.events()::contains).isPresent())
            .toList();
    if (wanting.isEmpty() || event.isEmpty() || entry.handoff().isEmpty()) {
      return List.of();
    }
    String body = json.writeValueAsString(told(entry, event.get(), entry.handoff().get()));
    return wanting.stream()
        .map(webhook ->
            new Parcel(webhook.id() + ":" + entry.id(), webhook.id(), event.get().json(), body, 0))
        .toList();
  }

  private Told told(AuditLog.Entry entry, HandoffEvent event, HandoffId handoff) {
    Optional<DeskCase> one = cases.find(handoff);
    return new Told(
        entry.id(),
        event,
        entry.at(),
        handoff,
        one.map(DeskCase::number),
        one.map(DeskCase::conversation),
        one.map(it -> it.request().address().channel()),
        one.map(DeskCase::priority),
        entry.agent(),
        entry.detail());
  }
}
