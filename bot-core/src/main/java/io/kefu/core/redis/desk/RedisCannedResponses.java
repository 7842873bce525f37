package io.kefu.core.redis.desk;

import io.kefu.core.handoff.desk.CannedResponses;
import io.kefu.core.privacy.Masker;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import redis.clients.jedis.UnifiedJedis;

/** Canned responses as a hash; masked, since they are kept. */
public final class RedisCannedResponses implements CannedResponses {

  private final RedisAccess redis;
  private final Masker masker;

  public RedisCannedResponses(UnifiedJedis redis, Masker masker) {
    this.redis = new RedisAccess(redis);
    this.masker = masker;
  }

  @Override
  public SortedMap<String, String> all() {
    Map<String, String> all =
        Objects.requireNonNull(redis.ask(jedis -> jedis.hgetAll(RedisKeys.DESK_CANNED)));
    return new TreeMap<>(all);
  }

  @Override
  public String put(String shortcut, String text) {
    String masked = masker.mask(text).text();
    redis.ask(jedis -> jedis.hset(RedisKeys.DESK_CANNED, shortcut, masked));
    return masked;
  }

  @Override
  public void remove(String shortcut) {
    redis.ask(jedis -> jedis.hdel(RedisKeys.DESK_CANNED, shortcut));
  }
}
