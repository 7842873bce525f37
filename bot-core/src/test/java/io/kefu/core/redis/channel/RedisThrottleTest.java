package io.kefu.core.redis.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Throttle;
import io.kefu.core.channel.Throttle.Allowance;
import io.kefu.core.redis.Digests;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.conversation.RedisKind;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(RedisKind.class)
class RedisThrottleTest {

  private static final Allowance FEW =
      new Allowance(Duration.ofSeconds(2), 3, Duration.ofMinutes(1));

  private final RedisUnderTest redis;
  private final SetClock clock = new SetClock(Instant.parse("2026-11-27T08:00:00Z"));
  private final Throttle throttle;

  RedisThrottleTest(RedisKind kind) {
    redis = kind.redis();
    throttle = new RedisThrottle(redis.client(), clock);
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void pass_withinTheBurst_isFreeAndThenWaits() {
    for (int i = 0; i < 3; i++) {
      assertThat(pass("a")).isZero();
    }

    assertThat(pass("a")).isEqualTo(Duration.ofSeconds(2));
    assertThat(pass("b")).isZero();
    assertThat(throttle.pass("other", "a", FEW)).isZero();
  }

  @Test
  void pass_afterWaitingAsTold_isFree() {
    useUp();
    Duration wait = pass("a");
    clock.goAhead(wait);

    assertThat(pass("a")).isZero();
  }

  @Test
  void pass_comingAgainTooEarly_isKeptOutEverLongerUpToTheLimit() {
    useUp();
    Duration before = pass("a");
    for (int i = 0; i < 4; i++) {
      Duration wait = pass("a");
      assertThat(wait).isGreaterThanOrEqualTo(before);
      before = wait;
    }
    assertThat(before).isEqualTo(Duration.ofSeconds(16));
    for (int i = 0; i < 10; i++) {
      before = pass("a");
    }
    assertThat(before).isEqualTo(Duration.ofMinutes(1));
    clock.goAhead(Duration.ofMinutes(1));
    assertThat(pass("a")).isZero();
  }

  @Test
  void pass_atTheAllowedRate_isFreeForever() {
    for (int i = 0; i < 500; i++) {
      assertThat(pass("a")).isZero();
      clock.goAhead(Duration.ofSeconds(2));
    }
  }

  @Test
  void keys_ofThoseWhoCame_holdNoNameAndHaveTheirTime() {
    pass("203.0.113.7");

    assertThat(redis.client().keys("*203.0.113*")).isEmpty();
    assertThat(redis.client().pttl(RedisKeys.throttle("door", Digests.sha256("203.0.113.7"))))
        .isBetween(1L, 62_000L);
  }

  private void useUp() {
    for (int i = 0; i < 3; i++) {
      pass("a");
    }
  }

  private Duration pass(String who) {
    return throttle.pass("door", who, FEW);
  }
}
