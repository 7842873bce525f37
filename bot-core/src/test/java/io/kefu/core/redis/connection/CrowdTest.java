package io.kefu.core.redis.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestCluster;
import io.kefu.core.redis.testing.TestRedis;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

@Timeout(60)
class CrowdTest {

  private static final int CALLERS = 1_000;
  private static final int CALLS = 20;

  @RegisterExtension static final RedisUnderTest single = new TestRedis();
  @RegisterExtension static final RedisUnderTest cluster = new TestCluster();

  @Test
  void thousandVirtualThreads_onOneServer_areAllServed() throws Exception {
    assertThat(servedCalls(single)).isEqualTo(CALLERS * CALLS);
  }

  @Test
  void thousandVirtualThreads_onACluster_areAllServed() throws Exception {
    assertThat(servedCalls(cluster)).isEqualTo(CALLERS * CALLS);
  }

  @Test
  void thousandVirtualThreads_serverKilledAndRestarted_getThroughAgain() throws Exception {
    try (RedisProcess server = RedisProcess.start();
        UnifiedJedis client =
            RedisConnector.connect(RedisSettings.of(new RedisTopology.Single(server.address())));
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch servedBefore = new CountDownLatch(CALLERS);
      CountDownLatch servedAfter = new CountDownLatch(CALLERS);
      AtomicInteger kills = new AtomicInteger();
      try {
        for (int i = 0; i < CALLERS; i++) {
          callers.execute(() -> {
            callUntilServed(client);
            servedBefore.countDown();
            while (kills.get() == 0 && !Thread.currentThread().isInterrupted()) {
              tryCall(client);
            }
            callUntilServed(client);
            servedAfter.countDown();
          });
        }
        assertThat(servedBefore.await(20, TimeUnit.SECONDS)).isTrue();
        server.kill();
        server.restart();
        kills.incrementAndGet();

        assertThat(servedAfter.await(20, TimeUnit.SECONDS)).isTrue();
      } finally {
        kills.incrementAndGet(); // a caller that missed the interruption ends as well
        callers.shutdownNow();
      }
    }
  }

  @Test
  void caller_allPlacesTaken_isTurnedAwayAfterItsWait() throws Exception {
    String url = "redis://" + single.nodes().getFirst() + "?poolSize=1&maxWait=50ms";
    try (UnifiedJedis client = RedisConnector.connect(RedisSettings.of(url));
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var blocked = callers.submit(() -> client.blpop(2.0, "empty"));
      awaitBlocked();

      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> client.get("key"))
          .withMessageEndingWith("no turn within 50 ms");
      single.client().rpush("empty", "end");
      assertThat(blocked.get(10, TimeUnit.SECONDS).getValue()).isEqualTo("end");
    }
  }

  private static int servedCalls(RedisUnderTest redis) throws InterruptedException {
    AtomicInteger served = new AtomicInteger();
    try (UnifiedJedis client = RedisConnector.connect(redis.settings());
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < CALLERS; caller++) {
        String key = "caller-" + caller;
        callers.execute(() -> {
          for (int call = 0; call < CALLS; call++) {
            client.incr(key);
            served.incrementAndGet();
          }
        });
      }
      callers.shutdown();
      assertThat(callers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
    return served.get();
  }

  private static void callUntilServed(UnifiedJedis client) {
    Eventually.holds("the call is served", () -> client.incr("calls") > 0);
  }

  private static void tryCall(UnifiedJedis client) {
    try {
      client.incr("calls");
    } catch (RedisUnavailableException _) {
      // The server is away, as the test wants it.
    }
  }

  private static void awaitBlocked() {
    try (Jedis observer = new Jedis(single.nodes().getFirst())) {
      Eventually.holds(
          "a client is blocked", () -> observer.info("clients").contains("blocked_clients:1"));
    }
  }
}
