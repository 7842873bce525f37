package io.kefu.core.redis.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Leadership;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisLeadershipTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private final Leadership one = new RedisLeadership(REDIS.client(), "one", Duration.ofMillis(200));
  private final Leadership two = new RedisLeadership(REDIS.client(), "two", Duration.ofMillis(200));

  @Test
  void lead_twoNodes_onlyTheFirstLeads() {
    assertThat(one.lead("poller")).isTrue();
    assertThat(two.lead("poller")).isFalse();
    assertThat(one.lead("poller")).isTrue();
  }

  @Test
  void lead_otherRole_isLedApart() {
    one.lead("poller");

    assertThat(two.lead("reports")).isTrue();
  }

  @Test
  void lead_leaderSilent_passesToTheOther() {
    one.lead("poller");

    Eventually.holds("the other leads", () -> two.lead("poller"));
    assertThat(one.lead("poller")).isFalse();
  }

  @Test
  void resign_byLeader_letsTheOtherLeadAtOnce() {
    one.lead("poller");
    one.resign("poller");

    assertThat(two.lead("poller")).isTrue();
  }

  @Test
  void resign_byAnother_changesNothing() {
    one.lead("poller");
    two.resign("poller");

    assertThat(two.lead("poller")).isFalse();
  }
}
