package io.kefu.core.redis.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

/** The audit log as a stream, to which the desk's scripts add too. */
public final class RedisAuditLog implements AuditLog {

  private final RedisAccess redis;
  private final Duration kept;
  private final Clock clock;

  /**
   * @param kept how long entries are kept at least
   */
  public RedisAuditLog(UnifiedJedis redis, Duration kept, Clock clock) {
    this.redis = new RedisAccess(redis);
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public void add(AgentId agent, String action, Optional<HandoffId> handoff, String detail) {
    Instant now = clock.instant();
    XAddParams trimmed =
        XAddParams.xAddParams()
            .minId(String.valueOf(now.minus(kept).toEpochMilli()))
            .approximateTrimming();
    Map<String, String> fields =
        Map.of(
            "a", agent.value(),
            "w", action,
            "h", handoff.map(HandoffId::value).orElse(""),
            "d", detail,
            "t", String.valueOf(now.toEpochMilli()));
    redis.ask(jedis -> jedis.xadd(RedisKeys.DESK_AUDIT, fields, trimmed));
  }

  @Override
  public List<Entry> page(Optional<String> before, int limit) {
    String end = before.map(id -> "(" + new StreamEntryID(id)).orElse("+");
    List<StreamEntry> entries =
        Objects.requireNonNull(
            redis.ask(jedis -> jedis.xrevrange(RedisKeys.DESK_AUDIT, end, "-", limit)));
    return entries.stream().map(RedisAuditLog::entry).toList();
  }

  private static Entry entry(StreamEntry entry) {
    Map<?, ?> fields = entry.getFields();
    return new Entry(
        entry.getID().toString(),
        Instant.ofEpochMilli(Long.parseLong(field(fields, "t"))),
        Optional.of(field(fields, "a")).filter(AgentId::isValid).map(AgentId::new),
        field(fields, "w"),
        Optional.of(field(fields, "h")).filter(it -> !it.isEmpty()).map(HandoffId::new),
        field(fields, "d"));
  }

  private static String field(Map<?, ?> fields, String name) {
    return Objects.requireNonNullElse((String) fields.get(name), "");
  }
}
