package io.kefu.core.redis.desk;

import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.desk.AssignmentMode;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.StoredJson;
import io.kefu.core.redis.report.ReportDays;
import io.kefu.core.turn.DeskWord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redis.clients.jedis.UnifiedJedis;

/**
 * Runs the desk's scripts, which all share their keys and first arguments: one atomic step each,
 * with the words it leaves for conversations.
 */
public final class RedisDesk {

  private final RedisAccess redis;
  private final RedisStoreSettings store;
  private final DeskSettings settings;
  private final Clock clock;
  private final StoredJson json = new StoredJson();

  public RedisDesk(
      UnifiedJedis redis, RedisStoreSettings store, DeskSettings settings, Clock clock) {
    this.redis = new RedisAccess(redis);
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a script answered.
   *
   * @param status what became of it
   * @param fields the case as it is now; empty if there is none
   * @param words left for conversations
   */
  record Step(String status, Map<String, String> fields, List<DeskWord> words) {}

  Step step(RedisScript script, String... arguments) {
    List<?> answer = run(script, List.of(), arguments);
    return new Step(
        (String) answer.get(0), StoredCases.fields((List<?>) answer.get(1)), words(answer.get(2)));
  }

  List<?> run(RedisScript script, List<String> moreKeys, String... arguments) {
    Instant now = clock.instant();
    List<String> keys = keys(now);
    keys.addAll(moreKeys);
    List<String> all = common(now);
    all.addAll(List.of(arguments));
    return redis.run(script, keys, all);
  }

  List<DeskWord> words(Object list) {
    return ((List<?>) list).stream().map(word -> json.read((String) word, DeskWord.class)).toList();
  }

  boolean automatic() {
    return settings.assignment() == AssignmentMode.AUTOMATIC;
  }

  /** Cases by their ids, in that order; those that are unknown are left out. */
  List<Map<String, String>> cases(Collection<HandoffId> handoffs) {
    if (handoffs.isEmpty()) {
      return List.of();
    }
    List<String> keys = handoffs.stream().map(id -> RedisKeys.deskCase(id.value())).toList();
    return redis.run(CASES, keys, List.of()).stream()
        .map(fields -> StoredCases.fields((List<?>) fields))
        .filter(fields -> fields.containsKey("request"))
        .toList();
  }

  RedisAccess redis() {
    return redis;
  }

  StoredJson json() {
    return json;
  }

  DeskSettings settings() {
    return settings;
  }

  RedisStoreSettings store() {
    return store;
  }

  Clock clock() {
    return clock;
  }

  private static final RedisScript CASES = RedisScript.named("desk/cases");

  private static List<String> keys(Instant now) {
    return new ArrayList<>(
        List.of(
            RedisKeys.DESK_QUEUE,
            RedisKeys.DESK_OPEN,
            RedisKeys.DESK_ENDED,
            RedisKeys.DESK_SNOOZED,
            RedisKeys.DESK_UNREPLIED,
            RedisKeys.DESK_AGENTS,
            RedisKeys.DESK_UNDELIVERED,
            RedisKeys.DESK_EVENTS,
            RedisKeys.DESK_AUDIT,
            RedisKeys.DESK_PICKS,
            RedisKeys.deskReport(ReportDays.day(now)),
            RedisKeys.deskCase(""),
            RedisKeys.deskAgent(""),
            RedisKeys.deskLoad(""),
            RedisKeys.deskPending(""),
            RedisKeys.deskCasesOf("")));
  }

  private List<String> common(Instant now) {
    Map<String, Long> replyWithin =
        settings.firstReply().entrySet().stream()
            .collect(
                Collectors.toMap(each -> each.getKey().name(), each -> each.getValue().toMillis()));
    return new ArrayList<>(
        List.of(
            String.valueOf(now.toEpochMilli()),
            String.valueOf(store.retention().toMillis()),
            String.valueOf(settings.grace().toMillis()),
            String.valueOf(settings.auditKept().toMillis()),
            RedisKeys.DESK_FEED,
            String.valueOf(ReportDays.KEPT.toMillis()),
            json.write(replyWithin)));
  }
}
