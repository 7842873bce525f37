package io.kefu.core.redis.connection;

import java.util.List;
import java.util.stream.Collectors;
import redis.clients.jedis.HostAndPort;

/** Where the data lives and who knows about it. The first word of a Redis URL chooses. */
public sealed interface RedisTopology {

  /** One server. */
  record Single(HostAndPort server) implements RedisTopology {}

  /** Sentinels, at least one, that know the server which is master under a name. */
  record Sentinel(List<HostAndPort> sentinels, String master) implements RedisTopology {
    public Sentinel {
      sentinels = List.copyOf(sentinels);
    }
  }

  /** Some nodes, at least one, of a cluster; the others are learnt from them. */
  record Cluster(List<HostAndPort> nodes) implements RedisTopology {
    public Cluster {
      nodes = List.copyOf(nodes);
    }
  }

  /** The addresses as {@code host:port,host:port}. */
  default String addresses() {
    return switch (this) {
      case Single(var server) -> server.toString();
      case Sentinel(var sentinels, var _) -> joined(sentinels);
      case Cluster(var nodes) -> joined(nodes);
    };
  }

  private static String joined(List<HostAndPort> addresses) {
    return addresses.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
  }
}
