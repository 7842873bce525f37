package io.kefu.core.redis.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Budget;
import io.kefu.core.channel.Budgets;
import io.kefu.core.channel.Budgets.Claim;
import io.kefu.core.channel.Budgets.Permit;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.SetClock;
import io.kefu.core.redis.testing.TestCluster;
import io.kefu.core.redis.testing.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisBudgetsTest {

  private static final String UPSTREAM = "telegram";
  private static final Budget BOT = Budget.even("bot", 10, Duration.ofSeconds(1));
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  abstract static class Rules {

    private final SetClock clock = new SetClock(START);
    private final Budgets budgets = new RedisBudgets(redis().client(), clock);

    abstract RedisUnderTest redis();

    @Test
    void ask_nothingSent_goes() {
      assertThat(budgets.ask(claim("a"))).isEqualTo(new Permit.Go());
    }

    @Test
    void ask_sharedBusy_givesPlacesOneIntervalApart() {
      budgets.ask(claim("a"));

      assertThat(budgets.ask(claim("b"))).isEqualTo(new Permit.Place(START.plusMillis(100)));
      assertThat(budgets.ask(claim("c"))).isEqualTo(new Permit.Place(START.plusMillis(200)));
    }

    @Test
    void ask_placeDue_goesAndCountsNothingMore() {
      budgets.ask(claim("a"));
      Instant place = START.plusMillis(100);
      budgets.ask(claim("b"));
      clock.goAhead(Duration.ofMillis(100));

      assertThat(budgets.ask(claim("b").holding(place))).isEqualTo(new Permit.Go());
      assertThat(budgets.ask(claim("c"))).isEqualTo(new Permit.Place(START.plusMillis(200)));
    }

    @Test
    void ask_ownUsedUp_waitsAndLeavesTheSharedAlone() {
      budgets.ask(claim("a"));
      clock.goAhead(Duration.ofMillis(500));

      assertThat(budgets.ask(claim("a"))).isEqualTo(new Permit.Wait(START.plusSeconds(1)));
      assertThat(budgets.ask(claim("b"))).isEqualTo(new Permit.Go());
    }

    @Test
    void ask_sharedClosed_voidsEarlierPlaces() {
      budgets.ask(claim("a"));
      budgets.ask(claim("b"));
      Instant voided = START.plusMillis(100);
      budgets.close(UPSTREAM, BOT, Duration.ofSeconds(5));
      clock.goAhead(Duration.ofSeconds(2));

      assertThat(budgets.ask(claim("b").holding(voided)))
          .isEqualTo(new Permit.Place(START.plusSeconds(5)));
    }

    @Test
    void close_closedForLonger_staysClosed() {
      budgets.close(UPSTREAM, BOT, Duration.ofSeconds(9));
      budgets.close(UPSTREAM, BOT, Duration.ofSeconds(1));

      assertThat(budgets.ask(claim("a"))).isEqualTo(new Permit.Place(START.plusSeconds(9)));
    }

    @Test
    void spare_lineIsEmpty_takesOne() {
      assertThat(budgets.spare(UPSTREAM, BOT)).isTrue();
      assertThat(budgets.spare(UPSTREAM, BOT)).isFalse();
      assertThat(budgets.ask(claim("a"))).isEqualTo(new Permit.Place(START.plusMillis(100)));
    }

    @Test
    void ask_anyArrivals_neverMoreThanAllowedInAnySpan() {
      Budget group = Budget.of("group", 20, Duration.ofMinutes(1));
      Random random = new Random(20261123);
      List<Instant> sent = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        clock.goAhead(Duration.ofMillis(random.nextInt(4_000)));
        if (budgets.ask(new Claim(UPSTREAM, BOT, group, Optional.empty())) instanceof Permit.Go) {
          sent.add(clock.instant());
        }
      }
      assertThat(sent).hasSizeGreaterThan(150);
      for (int i = 0; i + 20 < sent.size(); i++) {
        assertThat(Duration.between(sent.get(i), sent.get(i + 20)))
            .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
      }
    }

    private static Claim claim(String chat) {
      return new Claim(
          UPSTREAM, BOT, Budget.even(chat, 1, Duration.ofSeconds(1)), Optional.empty());
    }
  }

  @Nested
  class OnOneServer extends Rules {
    @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

    @Override
    RedisUnderTest redis() {
      return REDIS;
    }
  }

  @Nested
  class OnCluster extends Rules {
    @RegisterExtension static final RedisUnderTest REDIS = new TestCluster();

    @Override
    RedisUnderTest redis() {
      return REDIS;
    }
  }
}
