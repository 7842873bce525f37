package io.kefu.core.redis.connection;

import java.time.Duration;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.StaticCommandFlagsRegistry;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.executors.ClusterCommandExecutor;
import redis.clients.jedis.providers.ClusterConnectionProvider;

/**
 * Follows redirections and looks for a living node like its parent, but does not repeat a command
 * whose connection broke after it was sent: it may have been carried out, and the other topologies
 * do not repeat either.
 */
final class SingleSendClusterExecutor extends ClusterCommandExecutor {

  private static final int ATTEMPTS = 5;

  /** Short, as a caller keeps its place meanwhile and the other shards may be well. */
  private static final Duration WINDOW = Duration.ofMillis(500);

  SingleSendClusterExecutor(ClusterConnectionProvider provider) {
    super(provider, ATTEMPTS, WINDOW, StaticCommandFlagsRegistry.registry());
  }

  @Override
  protected <T> T execute(Connection connection, CommandObject<T> command) {
    try {
      return super.execute(connection, command);
    } catch (JedisConnectionException e) {
      throw new JedisClusterOperationException(e.getMessage(), e, connection.getHostAndPort());
    }
  }
}
