package io.kefu.core.redis.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.PrivatePlaces;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisPrivatePlacesTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private final PrivatePlaces places = new RedisPrivatePlaces(REDIS.client());

  @Test
  void claim_nobodysPlace_isTheFirstUsersAlone() {
    assertThat(places.claim("a", "7001", "zhang")).isTrue();

    assertThat(places.claim("a", "7001", "moderator")).isFalse();
    assertThat(places.claim("a", "7001", "zhang")).isTrue();
    assertThat(places.claim("a", "7002", "moderator")).isTrue();
    assertThat(places.claim("b", "7001", "moderator")).isTrue();
  }

  @Test
  void claim_again_isKeptForAnotherWeekAndTellsNoName() {
    String key = RedisKeys.privatePlace("c", "7003");
    places.claim("c", "7003", "zhang");
    REDIS.client().expire(key, 10);

    places.claim("c", "7003", "zhang");

    assertThat(REDIS.client().ttl(key)).isGreaterThan(Duration.ofDays(6).toSeconds());
    assertThat(REDIS.client().get(key)).doesNotContain("zhang");
  }
}
