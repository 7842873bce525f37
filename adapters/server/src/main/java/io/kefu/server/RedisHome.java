package io.kefu.server;

import io.kefu.core.redis.connection.RedisConnector;
import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.embedded.EmbeddedRedis;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/** The Redis in use and the client to it: one's own process if no URL is set. */
record RedisHome(RedisSettings settings, UnifiedJedis client, Optional<EmbeddedRedis> embedded)
    implements AutoCloseable {

  static RedisHome open(KefuProperties.Redis properties) {
    if (!properties.url().isBlank()) {
      RedisSettings settings = RedisSettings.of(properties.url());
      return new RedisHome(settings, RedisConnector.connect(settings), Optional.empty());
    }
    EmbeddedRedis embedded = EmbeddedRedis.start(properties.dataFolder());
    RedisSettings settings = embedded.settings();
    return new RedisHome(settings, RedisConnector.connect(settings), Optional.of(embedded));
  }

  @Override
  public void close() {
    client.close();
    embedded.ifPresent(EmbeddedRedis::close);
  }
}
