package io.kefu.core.redis.channel;

import io.kefu.core.channel.PrivatePlaces;
import io.kefu.core.redis.Digests;
import io.kefu.core.redis.RedisAccess;
import io.kefu.core.redis.RedisKeys;
import java.time.Duration;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** A key a place; users are known by a digest alone. */
public final class RedisPrivatePlaces implements PrivatePlaces {

  private static final long KEPT_SECONDS = Duration.ofDays(7).toSeconds();

  private final RedisAccess redis;

  public RedisPrivatePlaces(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  @Override
  public boolean claim(String upstream, String place, String user) {
    String key = RedisKeys.privatePlace(upstream, place);
    String digest = Digests.sha256(upstream + " " + user);
    redis.ask(jedis -> jedis.set(key, digest, SetParams.setParams().nx().ex(KEPT_SECONDS)));
    boolean theirs = digest.equals(redis.ask(jedis -> jedis.get(key)));
    if (theirs) {
      redis.ask(jedis -> jedis.expire(key, KEPT_SECONDS));
    }
    return theirs;
  }
}
