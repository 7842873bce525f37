package io.kefu.core.redis.testing;

import io.kefu.core.redis.connection.RedisConnector;
import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.connection.RedisTopology;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

/** A cluster of three nodes, formed when first used and shared by all tests of the JVM. */
public final class TestCluster implements RedisUnderTest {

  private static final int NODES = 3;
  private static final int SLOTS = 16_384;

  @Override
  public RedisSettings settings() {
    return RedisSettings.of(new RedisTopology.Cluster(nodes()));
  }

  @Override
  public UnifiedJedis client() {
    return Shared.CLIENT;
  }

  @Override
  public List<HostAndPort> nodes() {
    return Shared.PROCESSES.stream().map(RedisProcess::address).toList();
  }

  private static List<RedisProcess> start() {
    List<RedisProcess> processes =
        Stream.generate(() ->
                RedisProcess.start("--cluster-enabled", "yes", "--cluster-node-timeout", "2000"))
            .limit(NODES)
            .toList();
    for (int node = 0; node < NODES; node++) {
      try (Jedis jedis = new Jedis(processes.get(node).address())) {
        jedis.clusterAddSlots(
            IntStream.range(node * SLOTS / NODES, (node + 1) * SLOTS / NODES).toArray());
        jedis.clusterSetConfigEpoch(node + 1L);
      }
    }
    try (Jedis first = new Jedis(processes.getFirst().address())) {
      processes.stream().skip(1).forEach(other -> first.clusterMeet("127.0.0.1", other.port()));
    }
    processes.forEach(TestCluster::awaitWhole);
    return processes;
  }

  private static void awaitWhole(RedisProcess process) {
    try (Jedis jedis = new Jedis(process.address())) {
      Eventually.holds(
          "the node knows a whole cluster",
          () ->
              jedis.clusterInfo().contains("cluster_state:ok")
                  && jedis.clusterSlots().size() == NODES);
    }
  }

  private static final class Shared {
    static final List<RedisProcess> PROCESSES = start();
    static final UnifiedJedis CLIENT = RedisConnector.connect(new TestCluster().settings());
  }
}
