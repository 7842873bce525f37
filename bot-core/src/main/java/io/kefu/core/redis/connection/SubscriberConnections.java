package io.kefu.core.redis.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Opens single connections to a server that hears what is published: the server itself, the master
 * that the sentinels name, or any node of a cluster, as nodes pass messages on to each other.
 */
final class SubscriberConnections {

  private final RedisTopology topology;
  private final JedisClientConfig servers;
  private final JedisClientConfig sentinels;

  SubscriberConnections(RedisSettings settings, Duration silence) {
    ConnectionConfig config = new ConnectionConfig(settings);
    this.topology = settings.topology();
    this.servers = config.forSubscribers(silence);
    this.sentinels = config.forSentinels();
  }

  /**
   * @throws JedisException if nobody answers
   */
  Connection open() {
    return switch (topology) {
      case RedisTopology.Single(var server) -> new Connection(server, servers);
      case RedisTopology.Sentinel(var addresses, var master) ->
          firstAnswering(addresses, sentinel -> new Connection(master(sentinel, master), servers));
      case RedisTopology.Cluster(var nodes) ->
          firstAnswering(nodes, node -> new Connection(node, servers));
    };
  }

  private HostAndPort master(HostAndPort sentinel, String name) {
    try (Jedis jedis = new Jedis(sentinel, sentinels)) {
      List<String> address = jedis.sentinelGetMasterAddrByName(name);
      if (address == null || address.size() != 2) {
        throw new JedisConnectionException("Sentinel " + sentinel + " knows no master " + name);
      }
      return new HostAndPort(address.get(0), Integer.parseInt(address.get(1)));
    }
  }

  private static Connection firstAnswering(List<HostAndPort> addresses, Attempt attempt) {
    List<HostAndPort> shuffled = new ArrayList<>(addresses);
    Collections.shuffle(shuffled);
    @Nullable JedisException last = null;
    for (HostAndPort address : shuffled) {
      try {
        return attempt.open(address);
      } catch (JedisException e) {
        last = e;
      }
    }
    throw new JedisConnectionException("None of the addresses answers", last);
  }

  private interface Attempt {
    Connection open(HostAndPort address);
  }
}
