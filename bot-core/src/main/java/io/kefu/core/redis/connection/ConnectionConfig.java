package io.kefu.core.redis.connection;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;

/** What Jedis needs to know to open one connection, to a server or to a sentinel. */
final class ConnectionConfig {

  /** Longer than any blocking command of this application waits; shorter than for ever. */
  private static final Duration BLOCKING_TIMEOUT = Duration.ofSeconds(60);

  private final RedisSettings settings;
  private final @Nullable SSLSocketFactory trusted;

  ConnectionConfig(RedisSettings settings) {
    this.settings = settings;
    this.trusted =
        settings.certificateAuthority().map(TrustedAuthority::socketFactory).orElse(null);
  }

  JedisClientConfig forServers() {
    return config(settings.login(), BLOCKING_TIMEOUT).database(settings.database()).build();
  }

  /**
   * For a connection that listens, and hears something at least every {@code silence}. RESP2, where
   * a subscribed connection carries nothing but what it is subscribed to.
   */
  JedisClientConfig forSubscribers(Duration silence) {
    return config(settings.login(), silence).serverDefaultProtocol().build();
  }

  JedisClientConfig forSentinels() {
    return config(settings.sentinelLogin(), Duration.ZERO).serverDefaultProtocol().build();
  }

  private DefaultJedisClientConfig.Builder config(RedisLogin login, Duration blockingTimeout) {
    DefaultJedisClientConfig.Builder config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis((int) settings.connectTimeout().toMillis())
            .socketTimeoutMillis((int) settings.socketTimeout().toMillis())
            .blockingSocketTimeoutMillis((int) blockingTimeout.toMillis())
            .clientName("kefu")
            .ssl(settings.tls())
            .sslSocketFactory(trusted);
    login.user().ifPresent(config::user);
    login.password().ifPresent(config::password);
    return config;
  }
}
