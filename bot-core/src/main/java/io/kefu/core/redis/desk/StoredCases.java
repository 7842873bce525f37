package io.kefu.core.redis.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.CaseCard;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.handoff.Rating;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.handoff.cases.CaseTimes;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.redis.StoredJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads cases from their hashes. */
final class StoredCases {

  private final StoredJson json;

  StoredCases(StoredJson json) {
    this.json = json;
  }

  /** Fields and values one after the other, as scripts answer with a hash. */
  static Map<String, String> fields(List<?> flat) {
    Map<String, String> fields = new HashMap<>();
    for (int at = 0; at + 1 < flat.size(); at += 2) {
      fields.put((String) flat.get(at), (String) flat.get(at + 1));
    }
    return fields;
  }

  DeskCase read(Map<String, String> fields) {
    HandoffRequest request = json.read(required(fields, "request"), HandoffRequest.class);
    return new DeskCase(
        text(fields, "card")
            .map(card -> request.with(json.read(card, CaseCard.class)))
            .orElse(request),
        new CaseNumber(required(fields, "number")),
        CaseState.valueOf(required(fields, "state")),
        text(fields, "agent").map(AgentId::new),
        text(fields, "team").map(TeamId::new),
        lastWord(fields, request),
        Integer.parseInt(required(fields, "unread")),
        times(fields, request),
        text(fields, "stars")
            .map(stars -> new Rating(Integer.parseInt(stars), text(fields, "comment").orElse(""))));
  }

  private static LastWord lastWord(Map<String, String> fields, HandoffRequest request) {
    return text(fields, "from")
        .map(from ->
            new LastWord(
                Long.parseLong(required(fields, "seq")),
                Author.valueOf(from),
                text(fields, "preview").orElse(""),
                time(fields, "at").orElse(request.at())))
        .orElseGet(() -> new LastWord(0, Author.CUSTOMER, request.lastMessage(), request.at()));
  }

  private static CaseTimes times(Map<String, String> fields, HandoffRequest request) {
    return new CaseTimes(
        time(fields, "since").orElse(request.at()),
        time(fields, "due").orElse(request.due()),
        time(fields, "assigned"),
        time(fields, "replied"),
        time(fields, "snoozed"),
        time(fields, "ended"));
  }

  private static Optional<Instant> time(Map<String, String> fields, String name) {
    return text(fields, name).map(Long::parseLong).map(Instant::ofEpochMilli);
  }

  private static Optional<String> text(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  private static String required(Map<String, String> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }
}
