package io.kefu.core.redis.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kefu.core.redis.testing.CommandCounter;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestCluster;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

class ClusterTest {

  private static final String SLEEPER =
      "local key = KEYS[1] redis.call('INCR', key) local n = 0 "
          + "for i = 1, 40000000 do n = n + i end return n";

  @RegisterExtension static final RedisUnderTest cluster = new TestCluster();

  @Test
  void keysOfManySlots_writtenAndRead_spreadOverAllNodes() {
    UnifiedJedis client = cluster.client();
    List<String> keys = IntStream.range(0, 100).mapToObj(i -> "kefu:{s" + i + "}:key").toList();
    keys.forEach(key -> client.set(key, key));

    assertThat(keys).allSatisfy(key -> assertThat(client.get(key)).isEqualTo(key));
    assertThat(cluster.nodes())
        .allSatisfy(node -> {
          try (Jedis jedis = new Jedis(node)) {
            assertThat(jedis.dbSize()).isPositive();
          }
        });
  }

  @Test
  void script_loadedOnce_isKnownToEveryNode() {
    String sha = cluster.client().scriptLoad("return redis.call('INCR', KEYS[1])");

    assertThat(IntStream.range(0, 50).mapToObj(i -> "key-" + i))
        .allSatisfy(key ->
            assertThat(cluster.client().evalsha(sha, List.of(key), List.of())).isEqualTo(1L));
  }

  @Test
  void command_onAWarmClient_isOneRoundTrip() {
    cluster.client().set("key", "value");
    try (CommandCounter counter = CommandCounter.on(cluster)) {
      cluster.client().get("key");

      assertThat(counter.commands()).containsExactly("GET");
    }
  }

  @Test
  void command_connectionBreaksAfterItWasSent_isNotSentAgain() {
    String url = cluster.settings().address() + "?socketTimeout=100ms";
    try (UnifiedJedis client = RedisConnector.connect(RedisSettings.of(url))) {
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> client.eval(SLEEPER, List.of("runs"), List.of()));
    }
    Eventually.holds("the script has ended", () -> cluster.client().get("runs") != null);
    assertThat(cluster.client().get("runs")).isEqualTo("1");
  }

  @Test
  void subscription_anyNodePublishes_hearsIt() {
    List<String> heard = new CopyOnWriteArrayList<>();
    try (RedisSubscription _ =
        RedisSubscription.open(
            cluster.settings(), Set.of("news"), (_, message) -> heard.add(message))) {
      for (int node = 0; node < cluster.nodes().size(); node++) {
        String message = "from-" + node;
        try (Jedis jedis = new Jedis(cluster.nodes().get(node))) {
          Eventually.holds(
              message + " is heard",
              () -> {
                jedis.publish("news", message);
                return heard.contains(message);
              });
        }
      }
    }
  }
}
