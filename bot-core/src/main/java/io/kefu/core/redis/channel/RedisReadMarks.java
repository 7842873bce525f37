package io.kefu.core.redis.channel;

import io.kefu.core.channel.ReadMarks;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.resps.Tuple;

/** Marks as a sorted set, to the millisecond. */
public final class RedisReadMarks implements ReadMarks {

  private final RedisAccess redis;

  public RedisReadMarks(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public void mark(String upstream, String chat, Instant readUpTo) {
    redis.ask(jedis ->
        jedis.zadd(
            RedisKeys.readMarks(upstream),
            readUpTo.toEpochMilli(),
            chat,
            ZAddParams.zAddParams().gt()));
  }

  @Override
  public Map<String, Instant> since(String upstream, Instant oldest, int limit) {
    String key = RedisKeys.readMarks(upstream);
    redis.ask(jedis -> jedis.zremrangeByScore(key, "-inf", "(" + oldest.toEpochMilli()));
    List<Tuple> latest =
        Objects.requireNonNull(
            redis.ask(jedis -> jedis.zrevrangeWithScores(key, 0, Math.max(0, limit - 1))));
    Map<String, Instant> marks = new LinkedHashMap<>();
    latest.forEach(
        mark -> marks.put(mark.getElement(), Instant.ofEpochMilli((long) mark.getScore())));
    return marks;
  }
}
