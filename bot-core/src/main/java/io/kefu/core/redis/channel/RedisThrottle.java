package io.kefu.core.redis.channel;

import io.kefu.core.channel.Throttle;
import io.kefu.core.redis.Digests;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisScript;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;

/** Allowances as hashes that are gone once nobody is kept out and nothing is used up. */
public final class RedisThrottle implements Throttle {

  private static final RedisScript THROTTLE = RedisScript.named("throttle");

  private final RedisAccess redis;
  private final Clock clock;

  public RedisThrottle(UnifiedJedis redis, Clock clock) {
    this.redis = new RedisAccess(redis);
    this.clock = clock;
  }

  @Override
  public Duration pass(String door, String who, Allowance allowance) {
    List<?> wait =
        redis.run(
            THROTTLE,
            List.of(RedisKeys.throttle(door, Digests.sha256(who))),
            List.of(
                String.valueOf(clock.millis()),
                String.valueOf(allowance.interval().toMillis()),
                String.valueOf(allowance.longestWait().toMillis()),
                String.valueOf(allowance.burst())));
    return Duration.ofMillis((Long) wait.getFirst());
  }
}
