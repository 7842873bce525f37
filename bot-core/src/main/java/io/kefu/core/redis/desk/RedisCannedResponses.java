package io.kefu.core.redis.desk;

import io.kefu.core.handoff.desk.CannedResponses;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import redis.clients.jedis.UnifiedJedis;

/** Canned responses as a hash. */
public final class RedisCannedResponses implements CannedResponses {

  private final RedisAccess redis;

  public RedisCannedResponses(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public SortedMap<String, String> all() {
    Map<String, String> all =
        Objects.requireNonNull(redis.ask(jedis -> jedis.hgetAll(RedisKeys.DESK_CANNED)));
    return new TreeMap<>(all);
  }

  @Override
  public void put(String shortcut, String text) {
    redis.ask(jedis -> jedis.hset(RedisKeys.DESK_CANNED, shortcut, text));
  }

  @Override
  public void remove(String shortcut) {
    redis.ask(jedis -> jedis.hdel(RedisKeys.DESK_CANNED, shortcut));
  }
}
