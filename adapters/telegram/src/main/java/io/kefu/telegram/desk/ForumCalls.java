package io.kefu.telegram.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.http.Form;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.deskchat.Outcome;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.outbound.Limits;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calls about the agents' group, each within the group's budget. They stand in line with one place:
 * only one is made at a time, whichever it is.
 */
final class ForumCalls {

  private static final String TICKET = "desk";
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final List<String> NO_THREAD =
      List.of("thread not found", "topic_deleted", "topic_id_invalid", "topic not found");
  private static final List<String> NO_ROOM =
      List.of(
          "chat not found",
          "not enough rights",
          "admin",
          "not a forum",
          "group chat was upgraded",
          "kicked");

  private final BotApi api;
  private final Gate gate;
  private final Limits limits;
  private final Reception reception;
  private final long group;

  /**
   * @param reception how things stand with the group
   */
  ForumCalls(BotApi api, Gate gate, Limits limits, Reception reception, long group) {
    this.api = api;
    this.gate = gate;
    this.limits = limits;
    this.reception = reception;
    this.group = group;
  }

  Outcome call(String method, Map<String, ?> values) {
    return paced(() -> api.call(method, inGroup(values)), this::refused);
  }

  /**
   * Calls a method without which things go on as well: whatever is refused is no more than that.
   */
  Outcome tryOut(String method, Map<String, ?> values) {
    return paced(() -> api.call(method, inGroup(values)), ForumCalls::justRefused);
  }

  Outcome upload(String method, Map<String, String> values, Form.Part part) {
    Map<String, String> all = new HashMap<>(values);
    all.put("chat_id", String.valueOf(group));
    return paced(() -> api.upload(method, all, part), this::refused);
  }

  /** A question, which is in nobody's way. */
  ApiAnswer ask(String method, Map<String, ?> values) {
    return api.call(method, inGroup(values));
  }

  private Map<String, Object> inGroup(Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("chat_id", group);
    return all;
  }

  private Outcome paced(Supplier<ApiAnswer> call, Function<ApiAnswer.Refused, Outcome> refusal) {
    Optional<Duration> wait = gate.pass(TICKET, limits.bot(), limits.chat(group));
    return wait.<Outcome>map(time -> new Outcome.Later(time, "waits in line"))
        .orElseGet(() -> outcome(call.get(), refusal));
  }

  private Outcome outcome(ApiAnswer answer, Function<ApiAnswer.Refused, Outcome> refusal) {
    return switch (answer) {
      case ApiAnswer.Done(JsonNode result) -> {
        reception.receiving();
        yield new Outcome.Done(
            result.path("message_id").asText(result.path("message_thread_id").asText("")));
      }
      case ApiAnswer.SlowDown(Duration retryAfter) -> {
        gate.close(limits.refusedBy(group), retryAfter);
        yield new Outcome.Later(retryAfter, "too many requests");
      }
      case ApiAnswer.Unreachable(String cause) -> new Outcome.Later(A_SECOND, cause);
      case ApiAnswer.Refused refused -> refusal.apply(refused);
    };
  }

  private static Outcome justRefused(ApiAnswer.Refused refusal) {
    return new Outcome.Refused(refusal.description());
  }

  private Outcome refused(ApiAnswer.Refused refusal) {
    String description = refusal.description().toLowerCase(Locale.ROOT);
    if (NO_THREAD.stream().anyMatch(description::contains)) {
      return new Outcome.NoThread();
    }
    if (description.contains("not modified") || description.contains("not_modified")) {
      return new Outcome.Done("");
    }
    if (refusal.code() != 400 || NO_ROOM.stream().anyMatch(description::contains)) {
      String cause = refusal.code() + " " + refusal.description();
      reception.deaf(cause);
      return new Outcome.Later(A_MINUTE, cause);
    }
    return new Outcome.Refused(refusal.description());
  }
}
