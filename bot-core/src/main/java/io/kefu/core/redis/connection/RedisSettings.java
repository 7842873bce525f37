package io.kefu.core.redis.connection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything needed to reach Redis. Usually made from a URL:
 *
 * <pre>
 * redis://[user:password@]host[:port][/database]
 * redis-sentinel://[user:password@]host[:port],host[:port]/master
 * redis-cluster://[user:password@]host[:port],host[:port]
 * </pre>
 *
 * The same words with {@code rediss} speak TLS. Options follow as a query: {@code database}, {@code
 * poolSize}, {@code maxWait}, {@code connectTimeout}, {@code socketTimeout} (durations such as
 * {@code 500ms} or {@code 2s}), {@code ca} (a PEM file to trust instead of the JDK's authorities),
 * {@code sentinelUser}, {@code sentinelPassword}. Reserved characters are percent-encoded.
 *
 * <p>Neither {@link #toString()} nor any exception thrown from here shows a password.
 *
 * @param poolSize connections to each server, which is also how many callers are let in at a time
 * @param maxWait how long a caller waits for its turn before Redis counts as unavailable
 */
public record RedisSettings(
    RedisTopology topology,
    boolean tls,
    Optional<Path> certificateAuthority,
    RedisLogin login,
    RedisLogin sentinelLogin,
    int database,
    int poolSize,
    Duration maxWait,
    Duration connectTimeout,
    Duration socketTimeout) {

  static final int DEFAULT_POOL_SIZE = 16;
  static final Duration DEFAULT_MAX_WAIT = Duration.ofSeconds(2);
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

  public RedisSettings {
    require(database >= 0, "the database number must not be negative");
    require(
        database == 0 || !(topology instanceof RedisTopology.Cluster),
        "a cluster has no database but 0");
    require(poolSize > 0, "poolSize must be at least 1");
    require(maxWait.isPositive(), "maxWait must be longer than nothing");
    require(connectTimeout.isPositive(), "connectTimeout must be longer than nothing");
    require(socketTimeout.isPositive(), "socketTimeout must be longer than nothing");
  }

  /**
   * Reads a URL as described above.
   *
   * @throws IllegalArgumentException saying in one line what is wrong with it
   */
  public static RedisSettings of(String url) {
    return RedisUrl.parse(url);
  }

  /** Settings of a topology with every other value at its default. */
  public static RedisSettings of(RedisTopology topology) {
    return new RedisSettings(
        topology,
        false,
        Optional.empty(),
        RedisLogin.NONE,
        RedisLogin.NONE,
        0,
        DEFAULT_POOL_SIZE,
        DEFAULT_MAX_WAIT,
        DEFAULT_TIMEOUT,
        DEFAULT_TIMEOUT);
  }

  /** The same, signing in to the servers that hold data as this. */
  public RedisSettings withLogin(RedisLogin login) {
    return new RedisSettings(
        topology,
        tls,
        certificateAuthority,
        login,
        sentinelLogin,
        database,
        poolSize,
        maxWait,
        connectTimeout,
        socketTimeout);
  }

  /** The same with another number of connections. */
  public RedisSettings withPoolSize(int poolSize) {
    return new RedisSettings(
        topology,
        tls,
        certificateAuthority,
        login,
        sentinelLogin,
        database,
        poolSize,
        maxWait,
        connectTimeout,
        socketTimeout);
  }

  /** The URL without its secrets and options: what a log or an error message names. */
  public String address() {
    String scheme = tls ? "rediss" : "redis";
    return switch (topology) {
      case RedisTopology.Single single ->
          scheme + "://" + single.addresses() + (database == 0 ? "" : "/" + database);
      case RedisTopology.Sentinel sentinel ->
          scheme + "-sentinel://" + sentinel.addresses() + "/" + sentinel.master();
      case RedisTopology.Cluster cluster -> scheme + "-cluster://" + cluster.addresses();
    };
  }

  @Override
  public String toString() {
    return address() + " (" + login + ")";
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("Redis settings: " + otherwise);
    }
  }
}
