package io.kefu.core.redis;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** Secrets that all nodes must agree on, made by whichever node asks first and kept in Redis. */
public final class SharedSecrets {

  private static final int BYTES = 32;

  private final RedisAccess redis;
  private final SecureRandom random = new SecureRandom();

  public SharedSecrets(UnifiedJedis redis) {
    this.redis = new RedisAccess(redis);
  }

  /** The 32 random bytes of this name, the same on every node and after every restart. */
  public byte[] secret(String name) {
    String key = RedisKeys.secret(name);
    byte[] made = new byte[BYTES];
    random.nextBytes(made);
    redis.ask(jedis ->
        jedis.set(key, Base64.getEncoder().encodeToString(made), SetParams.setParams().nx()));
    String agreed = Objects.requireNonNull(redis.ask(jedis -> jedis.get(key)), name);
    return Base64.getDecoder().decode(agreed);
  }
}
