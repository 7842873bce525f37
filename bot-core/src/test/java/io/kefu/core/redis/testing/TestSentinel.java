package io.kefu.core.redis.testing;

import io.kefu.core.redis.connection.RedisSettings;
import io.kefu.core.redis.connection.RedisTopology;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** A master, a replica and a sentinel that takes half a second to give the master up. */
public final class TestSentinel implements AutoCloseable {

  private static final String MASTER_NAME = "kefu-master";

  private final RedisProcess master;
  private final RedisProcess replica;
  private final RedisProcess sentinel;

  private TestSentinel(RedisProcess master, RedisProcess replica, RedisProcess sentinel) {
    this.master = master;
    this.replica = replica;
    this.sentinel = sentinel;
  }

  /** Returns when the replica is in step and the sentinel knows both. */
  public static TestSentinel start() {
    RedisProcess master = RedisProcess.start("--repl-diskless-sync-delay", "0");
    RedisProcess replica =
        RedisProcess.start("--replicaof", "127.0.0.1", String.valueOf(master.port()));
    awaitInStep(replica);
    RedisProcess sentinel = startSentinel(RedisProcess.freePort(), master.port());
    TestSentinel group = new TestSentinel(master, replica, sentinel);
    group.awaitComplete();
    return group;
  }

  private static RedisProcess startSentinel(int port, int masterPort) {
    return RedisProcess.startSentinel(
        port,
        """
        bind 127.0.0.1
        port %1$d
        sentinel monitor %2$s 127.0.0.1 %3$d 1
        sentinel down-after-milliseconds %2$s 500
        sentinel failover-timeout %2$s 2000
        """
            .formatted(port, MASTER_NAME, masterPort));
  }

  public RedisSettings settings() {
    return RedisSettings.of(new RedisTopology.Sentinel(List.of(sentinel.address()), MASTER_NAME));
  }

  /** Kills the master and returns when the sentinel names the replica in its place. */
  public void failOver() {
    master.kill();
    Eventually.holds("the replica is master", () -> currentMaster().equals(replica.address()));
  }

  public HostAndPort currentMaster() {
    try (Jedis jedis = new Jedis(sentinel.address())) {
      List<String> address = jedis.sentinelGetMasterAddrByName(MASTER_NAME);
      return new HostAndPort(address.get(0), Integer.parseInt(address.get(1)));
    }
  }

  @Override
  public void close() {
    sentinel.close();
    replica.close();
    master.close();
  }

  private static void awaitInStep(RedisProcess replica) {
    try (Jedis jedis = new Jedis(replica.address())) {
      Eventually.holds(
          "the replica is in step",
          () -> jedis.info("replication").contains("master_link_status:up"));
    }
  }

  private void awaitComplete() {
    try (Jedis jedis = new Jedis(sentinel.address())) {
      Eventually.holds(
          "the sentinel knows the replica",
          () ->
              jedis.sentinelReplicas(MASTER_NAME).stream()
                  .anyMatch(known -> "ok".equals(known.get("master-link-status"))));
    }
  }
}
