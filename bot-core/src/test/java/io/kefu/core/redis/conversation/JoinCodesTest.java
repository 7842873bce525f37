package io.kefu.core.redis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.JoinAnswer;
import io.kefu.core.dialog.JoinAnswer.Opens;
import io.kefu.core.dialog.JoinAnswer.Refused;
import io.kefu.core.dialog.JoinAnswer.Why;
import io.kefu.core.dialog.JoinCode;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.channel.RedisThrottle;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.turn.JoinCodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes' views of the same codes. */
class JoinCodesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final ConversationId WEB = new ConversationId("web");
  private static final ConversationId TELEGRAM = new ConversationId("tg-1");

  private final RedisUnderTest redis = new TestRedis();
  private final JoinCodes one = node();
  private final JoinCodes two = node();

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void redeem_onAnotherNode_opensTheConversationOnce() {
    JoinCode code = one.issue(WEB, NOW);

    assertThat(two.redeem(code, TELEGRAM, "a", NOW)).isEqualTo(new Opens(WEB));
    assertThat(one.redeem(code, new ConversationId("tg-2"), "b", NOW)).isEqualTo(no(Why.USED));
  }

  @Test
  void redeem_sameAttemptAgain_faresAsBefore() {
    JoinCode code = one.issue(WEB, NOW);
    one.redeem(code, TELEGRAM, "a", NOW);

    assertThat(two.redeem(code, TELEGRAM, "a", NOW.plus(Duration.ofHours(1))))
        .isEqualTo(new Opens(WEB));
  }

  @Test
  void redeem_manyAtOnce_succeedsForOne() throws InterruptedException {
    JoinCode code = one.issue(WEB, NOW);
    List<Callable<JoinAnswer>> tries =
        IntStream.range(0, 40)
            .<Callable<JoinAnswer>>mapToObj(i ->
                () ->
                    (i % 2 == 0 ? one : two)
                        .redeem(code, new ConversationId("tg-" + i), "t" + i, NOW))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<JoinAnswer> answers = threads.invokeAll(tries).stream().map(Future::resultNow).toList();

      assertThat(answers).filteredOn(Opens.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(no(Why.USED)::equals).hasSize(39);
    }
  }

  @Test
  void redeem_tooLate_isToldFromWrong() {
    JoinCode code = one.issue(WEB, NOW);
    JoinCode unused = one.issue(WEB, NOW);
    Instant justInTime = NOW.plus(JoinCodes.GOOD_FOR).minusMillis(1);

    assertThat(two.redeem(new JoinCode("222AAA"), TELEGRAM, "a", NOW)).isEqualTo(no(Why.WRONG));
    assertThat(two.redeem(code, TELEGRAM, "b", justInTime)).isEqualTo(new Opens(WEB));
    assertThat(two.redeem(unused, TELEGRAM, "c", NOW.plus(JoinCodes.GOOD_FOR)))
        .isEqualTo(no(Why.EXPIRED));
  }

  @Test
  void redeem_whereItWasIssued_isNotUsedUp() {
    JoinCode code = one.issue(WEB, NOW);

    assertThat(one.redeem(code, WEB, "a", NOW)).isEqualTo(no(Why.OWN));
    assertThat(two.redeem(code, TELEGRAM, "b", NOW)).isEqualTo(new Opens(WEB));
  }

  @Test
  void redeem_afterFiveGuesses_tellsNothingMoreOnAnyNode() {
    JoinCode code = one.issue(WEB, NOW);
    for (int i = 0; i < 5; i++) {
      assertThat(
              (i % 2 == 0 ? one : two)
                  .redeem(new JoinCode("222AA" + (i + 3)), TELEGRAM, "g" + i, NOW))
          .isEqualTo(no(Why.WRONG));
    }

    assertThat(two.redeem(code, TELEGRAM, "right", NOW)).isEqualTo(no(Why.TOO_MANY));
    assertThat(two.redeem(code, new ConversationId("tg-2"), "other", NOW))
        .isEqualTo(new Opens(WEB));
  }

  @Test
  void redeem_manyGuessInConversationsOfTheirOwn_shareAMinutesGuesses() {
    JoinCode code = one.issue(WEB, NOW);
    for (int i = 0; i < 60; i++) {
      assertThat(guess(i, NOW)).isEqualTo(no(Why.WRONG));
    }

    assertThat(guess(60, NOW)).isEqualTo(no(Why.TOO_MANY));
    assertThat(two.redeem(code, TELEGRAM, "right", NOW)).isEqualTo(no(Why.TOO_MANY));
  }

  @Test
  void redeem_aSecondAfterTheGuessesAreUsedUp_opensAgain() {
    JoinCode code = one.issue(WEB, NOW);
    for (int i = 0; i < 90; i++) {
      guess(i, NOW);
    }

    assertThat(two.redeem(code, TELEGRAM, "right", NOW.plusSeconds(1))).isEqualTo(new Opens(WEB));
    assertThat(guess(90, NOW.plusSeconds(1))).isEqualTo(no(Why.WRONG));
    assertThat(guess(91, NOW.plusSeconds(1))).isEqualTo(no(Why.TOO_MANY));
  }

  @Test
  void redeem_afterAGuessByAClockThatIsAhead_waitsASecondOnly() {
    JoinCode code = one.issue(WEB, NOW);
    guess(0, NOW.plus(Duration.ofDays(1)));
    guess(1, NOW);

    assertThat(two.redeem(code, TELEGRAM, "right", NOW.plusSeconds(1))).isEqualTo(new Opens(WEB));
  }

  @Test
  void redeem_rightCodes_useUpNoGuesses() {
    for (int i = 0; i < 61; i++) {
      JoinCode code = one.issue(WEB, NOW);
      assertThat(two.redeem(code, new ConversationId("tg-" + i), "a", NOW))
          .isEqualTo(new Opens(WEB));
    }
  }

  @Test
  void issue_code_isNowhereReadableAndGoesAway() {
    JoinCode code = one.issue(WEB, NOW);

    assertThat(redis.client().keys("*"))
        .hasSize(1)
        .allSatisfy(key -> {
          assertThat(key).doesNotContain(code.value());
          assertThat(redis.client().hgetAll(key).values()).doesNotContain(code.value());
          assertThat(redis.client().pttl(key)).isBetween(1L, Duration.ofHours(1).toMillis());
        });
  }

  private JoinAnswer guess(int by, Instant now) {
    return (by % 2 == 0 ? one : two)
        .redeem(new JoinCode("222AAA"), new ConversationId("guess-" + by), "g" + by, now);
  }

  private static JoinAnswer no(Why why) {
    return new Refused(why);
  }

  private JoinCodes node() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new RedisJoinCodes(redis.client(), new RedisThrottle(redis.client(), clock));
  }
}
