package io.kefu.core.redis.report;

import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.turn.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.StreamEntry;

/** Counts of all shards and of the desk, added up; one call a shard and day. */
public final class RedisReports implements Reports {

  private final RedisAccess redis;

  public RedisReports(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public List<Hour> between(Instant from, Instant to) {
    SortedMap<Instant, SortedMap<String, Long>> hours = new TreeMap<>();
    for (LocalDate day : ReportDays.days(from, to).toList()) {
      String key = ReportDays.key(day);
      ReportDays.add(hours, day, hash(RedisKeys.deskReport(key)));
      for (int shard = 0; shard < RedisKeys.SHARDS; shard++) {
        ReportDays.add(hours, day, hash(RedisKeys.report(shard, key)));
      }
    }
    return hours.subMap(from, to).entrySet().stream()
        .map(hour -> new Hour(hour.getKey(), hour.getValue()))
        .toList();
  }

  @Override
  public List<Unanswered> unanswered(Instant from, Instant to, int limit) {
    List<Unanswered> all = new ArrayList<>();
    for (int shard = 0; shard < RedisKeys.SHARDS; shard++) {
      String key = RedisKeys.unanswered(shard);
      String newest = String.valueOf(to.toEpochMilli() - 1);
      String oldest = String.valueOf(from.toEpochMilli());
      List<StreamEntry> entries =
          Objects.requireNonNull(redis.ask(jedis -> jedis.xrevrange(key, newest, oldest, limit)));
      entries.forEach(entry -> all.add(unanswered(entry)));
    }
    return all.stream()
        .sorted(Comparator.comparing(Unanswered::at).reversed())
        .limit(limit)
        .toList();
  }

  private Map<String, String> hash(String key) {
    return Objects.requireNonNull(redis.ask(jedis -> jedis.hgetAll(key)));
  }

  private static Unanswered unanswered(StreamEntry entry) {
    Map<String, String> fields = entry.getFields();
    return new Unanswered(
        Instant.ofEpochMilli(entry.getID().getTime()),
        new ConversationId(Objects.requireNonNull(fields.get("c"))),
        Objects.requireNonNull(fields.get("q")));
  }
}
