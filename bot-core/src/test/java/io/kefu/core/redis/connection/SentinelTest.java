package io.kefu.core.redis.connection;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.TestSentinel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;

class SentinelTest {

  @Test
  void masterDies_replicaTakesOver_clientAndSubscriptionFollow() {
    List<String> heard = new CopyOnWriteArrayList<>();
    try (TestSentinel group = TestSentinel.start();
        UnifiedJedis client = RedisConnector.connect(group.settings());
        RedisSubscription _ =
            RedisSubscription.open(
                group.settings(), Set.of("news"), (_, message) -> heard.add(message))) {
      client.set("before", "failover");
      Eventually.holds("it listens to the master", () -> client.publish("news", "old") == 1);
      Eventually.holds("it hears the master", () -> heard.contains("old"));

      group.failOver();

      Eventually.holds("writes go on", () -> client.set("after", "failover").equals("OK"));
      Eventually.holds("it listens to the new one", () -> client.publish("news", "new") == 1);
      Eventually.holds("it hears the new one", () -> heard.contains("new"));
    }
  }

  @Test
  void connect_unknownMaster_failsSayingSo() {
    try (TestSentinel group = TestSentinel.start()) {
      RedisTopology.Sentinel known = (RedisTopology.Sentinel) group.settings().topology();
      RedisSettings settings =
          RedisSettings.of(new RedisTopology.Sentinel(known.sentinels(), "another"));

      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> RedisConnector.connect(settings))
          .withMessageContaining("another seems to be not monitored");
    }
  }
}
