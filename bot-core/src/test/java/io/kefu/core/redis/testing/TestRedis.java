package io.kefu.core.redis.testing;

import io.kefu.core.redis.connection.RedisConnector;
import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.connection.RedisTopology;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.UnifiedJedis;

/** A single server, started when first used and shared by all tests of the JVM. */
public final class TestRedis implements RedisUnderTest {

  @Override
  public RedisSettings settings() {
    return RedisSettings.of(new RedisTopology.Single(Shared.PROCESS.address()));
  }

  @Override
  public UnifiedJedis client() {
    return Shared.CLIENT;
  }

  @Override
  public List<HostAndPort> nodes() {
    return List.of(Shared.PROCESS.address());
  }

  private static final class Shared {
    static final RedisProcess PROCESS = RedisProcess.start();
    static final UnifiedJedis CLIENT = RedisConnector.connect(new TestRedis().settings());
  }
}
