package io.kefu.core.redis.connection;

import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.executors.CommandExecutor;
import redis.clients.jedis.executors.DefaultCommandExecutor;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;
import redis.clients.jedis.util.Delay;
import redis.clients.jedis.util.Pool;

/**
 * Opens the one client that the whole application shares. Its pool is full when it is handed out,
 * its callers take turns (see {@link BoundedExecutor}), and after a restart or a failover of the
 * server it finds its way back by itself. RESP3 is spoken with servers that know it.
 *
 * <p>No connection is asked whether it still lives before a command goes out, as that would double
 * the round trips; idle ones are asked in the background instead, once a second.
 */
public final class RedisConnector {

  private static final Logger log = LoggerFactory.getLogger(RedisConnector.class);
  private static final Duration IDLE_CHECK = Duration.ofSeconds(1);
  private static final Delay SENTINEL_RECONNECT = Delay.constant(Duration.ofSeconds(1));

  private final RedisSettings settings;
  private final ConnectionConfig config;

  private RedisConnector(RedisSettings settings) {
    this.settings = settings;
    this.config = new ConnectionConfig(settings);
  }

  /**
   * Opens a client and makes sure that Redis answers.
   *
   * <p>Outages reach the callers of the client as {@link RedisUnavailableException}. Only commands
   * are covered by its promises: pipelines, transactions and Jedis' own {@code subscribe} borrow a
   * connection past the queue. A blocking command keeps its place while it waits.
   *
   * @throws RedisUnavailableException if Redis is absent or refuses the login
   * @throws IllegalArgumentException if the file of the certificate authority cannot be used
   */
  public static UnifiedJedis connect(RedisSettings settings) {
    return new RedisConnector(settings).connect();
  }

  private UnifiedJedis connect() {
    try {
      return switch (settings.topology()) {
        case RedisTopology.Single topology -> single(topology);
        case RedisTopology.Sentinel topology -> sentinel(topology);
        case RedisTopology.Cluster topology -> cluster(topology);
      };
    } catch (JedisException e) {
      throw new RedisUnavailableException(
          "Redis at " + settings.address() + " is unavailable: " + Outage.reason(e), e);
    }
  }

  private UnifiedJedis single(RedisTopology.Single topology) {
    var provider =
        filled(new PooledConnectionProvider(topology.server(), config.forServers(), poolConfig()));
    return RedisClient.builder()
        .clientConfig(config.forServers())
        .connectionProvider(provider)
        .commandExecutor(bounded(new DefaultCommandExecutor(provider), provider))
        .build();
  }

  private UnifiedJedis sentinel(RedisTopology.Sentinel topology) {
    var sentinels = Set.copyOf(topology.sentinels());
    var provider =
        filled(
            new SentineledConnectionProvider(
                topology.master(),
                config.forServers(),
                poolConfig(),
                sentinels,
                config.forSentinels(),
                SENTINEL_RECONNECT));
    return RedisSentinelClient.builder()
        .masterName(topology.master())
        .sentinels(sentinels)
        .clientConfig(config.forServers())
        .connectionProvider(provider)
        .commandExecutor(bounded(new DefaultCommandExecutor(provider), provider))
        .build();
  }

  private UnifiedJedis cluster(RedisTopology.Cluster topology) {
    var nodes = Set.copyOf(topology.nodes());
    var provider = new ClusterConnectionProvider(nodes, config.forServers(), poolConfig());
    fillWhereAlive(provider);
    return RedisClusterClient.builder()
        .nodes(nodes)
        .clientConfig(config.forServers())
        .connectionProvider(provider)
        .commandExecutor(bounded(new SingleSendClusterExecutor(provider), provider))
        .build();
  }

  private CommandExecutor bounded(CommandExecutor executor, ConnectionProvider provider) {
    return new BoundedExecutor(executor, provider, settings);
  }

  private <P extends ConnectionProvider> P filled(P provider) {
    try {
      provider.getConnectionMap().values().forEach(pool -> fill((Pool<?>) pool));
      return provider;
    } catch (JedisException e) {
      closeQuietly(provider);
      throw e;
    }
  }

  /** A cluster serves while a node of it is away, so that must not keep the application down. */
  private void fillWhereAlive(ClusterConnectionProvider provider) {
    provider
        .getPrimaryNodes()
        .forEach((node, pool) -> {
          try {
            fill(pool);
          } catch (JedisException e) {
            log.warn("A node of the Redis cluster is away; node={}", node);
          }
        });
  }

  private void fill(Pool<?> pool) {
    pool.addObjects(settings.poolSize());
  }

  private ConnectionPoolConfig poolConfig() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(settings.poolSize());
    pool.setMaxIdle(settings.poolSize());
    pool.setMinIdle(settings.poolSize());
    pool.setMaxWait(settings.maxWait());
    pool.setTestWhileIdle(true);
    pool.setTimeBetweenEvictionRuns(IDLE_CHECK);
    pool.setNumTestsPerEvictionRun(-1); // all of them
    pool.setMinEvictableIdleDuration(Duration.ofMillis(-1)); // never for their age
    pool.setJmxEnabled(false);
    return pool;
  }

  private static void closeQuietly(ConnectionProvider provider) {
    try {
      provider.close();
    } catch (Exception e) {
      log.debug("A connection pool did not close", e);
    }
  }
}
