package io.kefu.core.redis.testing;

import io.kefu.core.redis.connection.RedisSettings;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

/**
 * A Redis that tests share, emptied before each of them. Tests that must hold on every kind of
 * Redis are written against this and run once for each:
 *
 * <pre>{@code
 * @RegisterExtension static final RedisUnderTest redis = new TestRedis();
 * }</pre>
 */
public interface RedisUnderTest extends BeforeEachCallback {

  RedisSettings settings();

  /** A client for all tests of this JVM; not to be closed. */
  UnifiedJedis client();

  /** Every server that holds data. */
  List<HostAndPort> nodes();

  /** Empties it and makes it forget the scripts it was told. */
  default void flush() {
    for (HostAndPort node : nodes()) {
      try (Jedis jedis = new Jedis(node)) {
        jedis.flushAll();
        jedis.scriptFlush();
      }
    }
  }

  @Override
  default void beforeEach(ExtensionContext context) {
    flush();
  }
}
