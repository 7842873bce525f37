package io.kefu.core.redis.testing;

import io.kefu.core.redis.connection.RedisConnector;
import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.connection.RedisTopology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.UnifiedJedis;
import redis.embedded.RedisServer;

/**
 * The server of the library that is embedded by default, Redis 6.2, shared by the tests of a JVM.
 */
public final class BundledRedis implements RedisUnderTest {

  @Override
  public RedisSettings settings() {
    return RedisSettings.of(new RedisTopology.Single(Shared.ADDRESS));
  }

  @Override
  public UnifiedJedis client() {
    return Shared.CLIENT;
  }

  @Override
  public List<HostAndPort> nodes() {
    return List.of(Shared.ADDRESS);
  }

  private static HostAndPort start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = free.getLocalPort();
      free.close();
      RedisServer server =
          RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"").build();
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return new HostAndPort("127.0.0.1", port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(RedisServer server) {
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final HostAndPort ADDRESS = start();
    static final UnifiedJedis CLIENT = RedisConnector.connect(new BundledRedis().settings());
  }
}
