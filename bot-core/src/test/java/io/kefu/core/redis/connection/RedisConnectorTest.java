package io.kefu.core.redis.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kefu.core.redis.testing.CommandCounter;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.redis.testing.TestTlsRedis;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

class RedisConnectorTest {

  @RegisterExtension static final RedisUnderTest redis = new TestRedis();

  @Test
  void connect_serverAnswers_servesCommands() {
    try (UnifiedJedis client = RedisConnector.connect(redis.settings())) {
      client.set("greeting", "你好");

      assertThat(client.get("greeting")).isEqualTo("你好");
    }
  }

  @Test
  void connect_databaseGiven_keepsToIt() {
    String url = "redis://" + redis.nodes().getFirst();
    try (UnifiedJedis third = RedisConnector.connect(RedisSettings.of(url + "/3"))) {
      third.set("key", "value");

      assertThat(redis.client().exists("key")).isFalse();
    }
  }

  @Test
  void connect_poolSizeGiven_opensThatManyAtOnce() {
    try (UnifiedJedis client = RedisConnector.connect(redis.settings().withPoolSize(5));
        Jedis observer = new Jedis(redis.nodes().getFirst())) {
      assertThat(client.ping()).isEqualTo("PONG");
      assertThat(observer.clientList().lines().filter(line -> line.contains(" name=kefu ")).count())
          .isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void connect_nobodyListens_failsInOneLineWithoutThePassword() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String url = "redis://:secret@127.0.0.1:" + port;

    assertThatExceptionOfType(RedisUnavailableException.class)
        .isThrownBy(() -> RedisConnector.connect(RedisSettings.of(url)))
        .withMessage("Redis at redis://127.0.0.1:" + port + " is unavailable: Connection refused");
  }

  @Test
  void connect_passwordRight_servesAndWrong_fails() {
    try (RedisProcess server = RedisProcess.start("--requirepass", "right one")) {
      RedisSettings settings = RedisSettings.of(new RedisTopology.Single(server.address()));
      try (UnifiedJedis client =
          RedisConnector.connect(settings.withLogin(RedisLogin.password("right one")))) {
        assertThat(client.ping()).isEqualTo("PONG");
      }
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(
              () -> RedisConnector.connect(settings.withLogin(RedisLogin.password("secret"))))
          .withMessageContaining("WRONGPASS")
          .withMessageNotContaining("secret");
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> RedisConnector.connect(settings))
          .withMessageContaining("NOAUTH");
    }
  }

  @Test
  void connect_userAndPassword_signsInAsThatUser() {
    try (RedisProcess server = RedisProcess.start("--user", "app", "on", ">secret", "~*", "+@all");
        UnifiedJedis client =
            RedisConnector.connect(RedisSettings.of("redis://app:secret@" + server.address()))) {
      assertThat(client.sendCommand(Protocol.Command.ACL, "WHOAMI"))
          .isEqualTo("app".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void connect_tls_trustsTheGivenAuthorityOnly() {
    try (TestTlsRedis server = TestTlsRedis.startFor("ip:127.0.0.1")) {
      try (UnifiedJedis client = RedisConnector.connect(server.settings())) {
        assertThat(client.ping()).isEqualTo("PONG");
      }
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> RedisConnector.connect(server.settingsWithoutAuthority()))
          .withMessageContaining("certification path");
    }
  }

  @Test
  void connect_tlsCertificateOfAnotherHost_fails() {
    try (TestTlsRedis server = TestTlsRedis.startFor("dns:elsewhere.example")) {
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> RedisConnector.connect(server.settings()))
          .withMessageContaining("127.0.0.1");
    }
  }

  @Test
  void command_fromManyCallers_isOneRoundTripEach() {
    try (Jedis observer = new Jedis(redis.nodes().getFirst());
        CommandCounter counter = CommandCounter.on(redis)) {
      long pingsBefore = pings(observer);
      counter.commands();
      for (int i = 0; i < 500; i++) {
        redis.client().eval("redis.call('INCR', KEYS[1]) return 1", List.of("n"), List.of());
      }

      assertThat(counter.commands()).hasSize(500).containsOnly("EVAL");
      assertThat(pings(observer) - pingsBefore).isLessThan(400);
    }
  }

  @Test
  void command_serverRestarts_recoversByItself() {
    try (RedisProcess server = RedisProcess.start();
        UnifiedJedis client =
            RedisConnector.connect(RedisSettings.of(new RedisTopology.Single(server.address())))) {
      server.kill();
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> client.set("key", "value"));
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> client.set("key", "value"))
          .withMessageEndingWith("Connection refused");

      server.restart();

      assertThat(client.set("key", "value")).isEqualTo("OK");
    }
  }

  @Test
  void command_serverRestartedUnnoticed_failsAtMostOnce() {
    try (RedisProcess server = RedisProcess.start();
        UnifiedJedis client =
            RedisConnector.connect(RedisSettings.of(new RedisTopology.Single(server.address())))) {
      server.kill();
      server.restart();

      int failures = 0;
      for (int i = 0; i < 100; i++) {
        try {
          client.set("key", "value");
        } catch (RedisUnavailableException _) {
          failures++;
        }
      }
      assertThat(failures).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void command_serverHangs_failsWithinTheTimeouts() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      RedisSettings settings =
          RedisSettings.of("redis://127.0.0.1:" + silent.getLocalPort() + "?socketTimeout=100ms");

      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> RedisConnector.connect(settings))
          .withMessageEndingWith("Read timed out");
    }
  }

  @Test
  void command_faultOfTheCaller_isNoOutage() {
    redis.client().set("text", "x");

    assertThatExceptionOfType(JedisDataException.class)
        .isThrownBy(() -> redis.client().incr("text"));
    assertThatExceptionOfType(JedisNoScriptException.class)
        .isThrownBy(() -> redis.client().evalsha("0".repeat(40)));
  }

  @Test
  void command_serverOutOfMemory_isAnOutage() {
    try (RedisProcess server = RedisProcess.start("--maxmemory", "1");
        UnifiedJedis client =
            RedisConnector.connect(RedisSettings.of(new RedisTopology.Single(server.address())))) {
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> client.set("key", "value"))
          .withMessageContaining("OOM");
      assertThatExceptionOfType(RedisUnavailableException.class)
          .isThrownBy(() -> client.eval("return redis.call('SET', 'key', 'value')"))
          .withMessageContaining("OOM");
    }
  }

  @Test
  void close_connectionsOpen_closesThem() {
    try (RedisProcess server = RedisProcess.start();
        Jedis observer = new Jedis(server.address())) {
      RedisConnector.connect(RedisSettings.of(new RedisTopology.Single(server.address()))).close();

      Eventually.holds(
          "the observer is alone",
          () -> observer.clientList().lines().noneMatch(line -> line.contains(" name=kefu ")));
    }
  }

  private static long pings(Jedis observer) {
    return observer
        .info("commandstats")
        .lines()
        .filter(line -> line.startsWith("cmdstat_ping:"))
        .map(line -> line.replaceAll(".*:calls=(\\d+),.*", "$1"))
        .mapToLong(Long::parseLong)
        .sum();
  }
}
