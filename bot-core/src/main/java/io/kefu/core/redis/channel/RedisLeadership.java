package io.kefu.core.redis.channel;

import io.kefu.core.channel.Leadership;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/** The lead as a key that names the leader and vanishes with the term. */
public final class RedisLeadership implements Leadership {

  private static final RedisScript LEAD = RedisScript.named("lead");
  private static final RedisScript RESIGN = RedisScript.named("resign");

  private final RedisAccess redis;
  private final String node;
  private final Duration term;

  public RedisLeadership(UnifiedJedis redis, String node, Duration term) {
    this.redis = new RedisAccess(redis);
    this.node = node;
    this.term = term;
  }

  @Override
  public boolean lead(String role) {
    List<?> lead =
        redis.run(
            LEAD, List.of(RedisKeys.leader(role)), List.of(node, String.valueOf(term.toMillis())));
    return lead.getFirst().equals(1L);
  }

  @Override
  public void resign(String role) {
    redis.run(RESIGN, List.of(RedisKeys.leader(role)), List.of(node));
  }

  @Override
  public Duration term() {
    return term;
  }
}
