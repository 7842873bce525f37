package io.kefu.core.redis.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.redis.testing.TestTlsRedis;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

class RedisSubscriptionTest {

  @RegisterExtension static final RedisUnderTest redis = new TestRedis();

  /** Remembers what it was told. */
  private static final class Notes implements RedisSubscription.Listener {
    final List<String> messages = new CopyOnWriteArrayList<>();
    final AtomicInteger subscriptions = new AtomicInteger();

    @Override
    public void onMessage(String channel, String message) {
      messages.add(channel + "=" + message);
    }

    @Override
    public void onSubscribed() {
      subscriptions.incrementAndGet();
    }
  }

  @Test
  void open_severalChannels_hearsEachInOrder() {
    Notes notes = new Notes();
    try (RedisSubscription _ = RedisSubscription.open(redis.settings(), Set.of("a", "b"), notes)) {
      Eventually.holds("it listens", () -> notes.subscriptions.get() == 1);
      redis.client().publish("a", "1");
      redis.client().publish("b", "二");
      redis.client().publish("c", "3");
      redis.client().publish("a", "4");

      Eventually.holds("all are heard", () -> notes.messages.size() == 3);
      assertThat(notes.messages).containsExactly("a=1", "b=二", "a=4");
    }
  }

  @Test
  void serverRestarts_subscribesAgainAndSaysSo() {
    Notes notes = new Notes();
    try (RedisProcess server = RedisProcess.start("--requirepass", "secret");
        RedisSubscription _ =
            RedisSubscription.open(
                RedisSettings.of("redis://:secret@" + server.address()), Set.of("a"), notes)) {
      Eventually.holds("it listens", () -> notes.subscriptions.get() == 1);
      server.kill();
      server.restart();
      Eventually.holds("it listens again", () -> notes.subscriptions.get() == 2);
      try (UnifiedJedis client =
          RedisConnector.connect(RedisSettings.of("redis://:secret@" + server.address()))) {
        client.publish("a", "after");
      }

      Eventually.holds("it hears again", () -> notes.messages.contains("a=after"));
    }
  }

  @Test
  void open_serverIsAway_listensOnceItIsThere() {
    Notes notes = new Notes();
    try (RedisProcess server = RedisProcess.start()) {
      server.kill();
      try (RedisSubscription _ =
          RedisSubscription.open(
              RedisSettings.of("redis://" + server.address()), Set.of("a"), notes)) {
        server.restart();

        Eventually.holds("it listens", () -> notes.subscriptions.get() == 1);
      }
    }
  }

  @Test
  void open_tls_hears() {
    Notes notes = new Notes();
    try (TestTlsRedis server = TestTlsRedis.startFor("ip:127.0.0.1");
        UnifiedJedis client = RedisConnector.connect(server.settings());
        RedisSubscription _ = RedisSubscription.open(server.settings(), Set.of("a"), notes)) {
      Eventually.holds("it listens", () -> notes.subscriptions.get() == 1);
      client.publish("a", "1");

      Eventually.holds("it hears", () -> notes.messages.contains("a=1"));
    }
  }

  @Test
  void onMessage_throws_hearsTheNextOne() {
    Notes notes = new Notes();
    RedisSubscription.Listener clumsy =
        (channel, message) -> {
          if (message.equals("bad")) {
            throw new IllegalStateException("clumsy");
          }
          notes.onMessage(channel, message);
        };
    try (RedisSubscription _ = RedisSubscription.open(redis.settings(), Set.of("a"), clumsy)) {
      Eventually.holds("it listens", () -> redis.client().publish("a", "bad") == 1);
      redis.client().publish("a", "good");

      Eventually.holds("it hears", () -> notes.messages.contains("a=good"));
    }
  }

  @Test
  void close_listening_endsItsConnectionAndThread() {
    Notes notes = new Notes();
    RedisSubscription subscription = RedisSubscription.open(redis.settings(), Set.of("a"), notes);
    Eventually.holds("it listens", () -> notes.subscriptions.get() == 1);

    subscription.close();

    try (Jedis jedis = new Jedis(redis.nodes().getFirst())) {
      Eventually.holds("nobody listens", () -> jedis.publish("a", "late") == 0);
    }
    assertThat(notes.messages).isEmpty();
  }

  @Test
  void close_serverAway_returns() {
    try (RedisProcess server = RedisProcess.start()) {
      server.kill();
      RedisSubscription.open(
              RedisSettings.of("redis://" + server.address()), Set.of("a"), new Notes())
          .close();
    }
  }
}
