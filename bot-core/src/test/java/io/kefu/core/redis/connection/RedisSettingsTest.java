package io.kefu.core.redis.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.HostAndPort;

class RedisSettingsTest {

  @Test
  void of_hostAlone_takesDefaults() {
    RedisSettings settings = RedisSettings.of("redis://cache.example");

    assertThat(settings)
        .isEqualTo(
            RedisSettings.of(new RedisTopology.Single(new HostAndPort("cache.example", 6379))));
    assertThat(settings.poolSize()).isEqualTo(16);
  }

  @Test
  void of_everythingGiven_readsEverything() {
    RedisSettings settings =
        RedisSettings.of(
            "rediss://app:p%40ss%2Fw+rd@[::1]:7000/3"
                + "?poolSize=4&maxWait=250ms&connectTimeout=1s&socketTimeout=3s&ca=/etc/ca.pem");

    assertThat(settings)
        .isEqualTo(
            new RedisSettings(
                new RedisTopology.Single(new HostAndPort("::1", 7000)),
                true,
                Optional.of(Path.of("/etc/ca.pem")),
                RedisLogin.of("app", "p@ss/w+rd"),
                RedisLogin.NONE,
                3,
                4,
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3)));
  }

  @Test
  void of_sentinelUrl_readsSentinelsAndMaster() {
    RedisSettings settings =
        RedisSettings.of(
            "redis-sentinel://:secret@a,b:5000/main?database=2&sentinelPassword=other");

    assertThat(settings.topology())
        .isEqualTo(
            new RedisTopology.Sentinel(
                List.of(new HostAndPort("a", 26379), new HostAndPort("b", 5000)), "main"));
    assertThat(settings.database()).isEqualTo(2);
    assertThat(settings.login()).isEqualTo(RedisLogin.password("secret"));
    assertThat(settings.sentinelLogin()).isEqualTo(RedisLogin.password("other"));
  }

  @Test
  void of_clusterUrlWithTls_readsNodes() {
    RedisSettings settings = RedisSettings.of("rediss-cluster://my_redis-1:1,my_redis-2:2/");

    assertThat(settings.tls()).isTrue();
    assertThat(settings.topology())
        .isEqualTo(
            new RedisTopology.Cluster(
                List.of(new HostAndPort("my_redis-1", 1), new HostAndPort("my_redis-2", 2))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|expected redis://host:port",
        "localhost:6379|expected redis://host:port",
        "redis://:my/secret@host|percent-encoded",
        "redis://:my?secret@host|percent-encoded",
        "redis://:secret%zz@host|two hexadecimal digits",
        "http://:secret@host|unknown scheme 'http'",
        "redis://:secret@|'' is no host",
        "redis://:secret@ho st|'ho st' is no host",
        "redis://:secret@host:99999|port 99999",
        "redis://:secret@host:port|'host:port' is no host",
        "redis://:secret@a,b|names one server",
        "redis://secret@host|expected user:password",
        "redis://:secret@host/x|'x' is no number",
        "redis://:secret@host?pool=3|unknown option 'pool'",
        "redis://:secret@host?poolSize=0|poolSize must be at least 1",
        "redis://:secret@host?maxWait=2|maxWait is a number with a unit",
        "redis://:secret@host?maxWait=0s|maxWait must be longer",
        "redis://:secret@host?poolSize|name=value",
        "redis-sentinel://:secret@host|name of the master is missing",
        "redis-cluster://:secret@host/1|a cluster has no database",
        "redis-cluster://:secret@host?database=1|a cluster has no database",
      })
  void of_badUrl_saysWhatIsWrongWithoutThePassword(String url, String complaint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisSettings.of(url))
        .withMessageContaining(complaint)
        .withMessageNotContaining("secret")
        .withNoCause();
  }

  @Test
  void toString_withPasswords_showsNone() {
    RedisSettings settings =
        RedisSettings.of("redis-sentinel://app:secret@a:1/main?sentinelPassword=secret");

    assertThat(settings.toString())
        .isEqualTo("redis-sentinel://a:1/main (user app with a password)");
    assertThat(settings.login().toString()).doesNotContain("secret");
  }
}
