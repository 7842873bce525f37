package io.kefu.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.reception.Reception;
import io.kefu.core.channel.testing.TestTurns;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.telegram.fake.Customer;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Fault;
import io.kefu.telegram.outbound.Limits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes, one bot. */
class FailoverTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  /** A death is noticed soon, and what the dead node had is taken from it soon after. */
  private static final TestTurns.Haste HASTE =
      new TestTurns.Haste(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4));

  private final FakeBotApi telegram = FakeBotApi.start();
  private final TelegramNode one = node("one");
  private final TelegramNode two = node("two");

  @BeforeEach
  void startBoth() {
    one.start();
    Eventually.holds("one receives", () -> receives(one));
    two.start();
    Eventually.holds(
        "two stands by", () -> two.reception.state() instanceof Reception.State.StandingBy);
  }

  @AfterEach
  void stop() {
    one.close();
    two.close();
    telegram.close();
  }

  @Test
  void twoNodes_running_oneReceivesAndNoneIsSentAway() {
    for (int i = 1; i <= 20; i++) {
      telegram.updates().add(new Customer(i).says("/start"));
    }

    Eventually.holds("all greeted", () -> telegram.chats().all().size() == 20);
    assertThat(telegram.updates().conflicts()).isZero();
    assertThat(receives(two)).isFalse();
  }

  @Test
  void receiver_dies_theOtherTakesOverAndNobodyIsAnsweredTwice() {
    for (int i = 1; i <= 30; i++) {
      telegram.updates().add(new Customer(i).says("/start"));
    }
    Eventually.holds("some greeted", () -> telegram.chats().all().size() > 5);
    one.die();
    for (int i = 31; i <= 60; i++) {
      telegram.updates().add(new Customer(i).says("/start"));
    }

    Eventually.holds("two receives", () -> receives(two));
    Eventually.holds("the rest greeted", () -> chats().stream().distinct().count() >= 55);
    assertThat(telegram.updates().conflicts()).isLessThanOrEqualTo(1);
    assertThat(chats()).doesNotHaveDuplicates();
  }

  @Test
  void receiver_stopsInOrder_theOtherTakesOverAtOnce() {
    one.close();

    Eventually.holds("two receives", () -> receives(two));
    telegram.updates().add(new Customer(1).says("/start"));
    Eventually.holds("greeted", () -> telegram.chats().all().size() == 1);
  }

  @Test
  void receiver_toldThatAnotherReads_backsOffAndGoesOn() {
    Fault conflict =
        Fault.refused(409, "Conflict: terminated by other getUpdates request; make sure that only");
    telegram.fail("getUpdates", conflict, conflict);
    telegram.updates().add(new Customer(1).says("/start"));
    telegram.updates().add(new Customer(2).says("/start"));

    Eventually.holds("both greeted", () -> telegram.chats().all().size() == 2);
    Eventually.holds("receives again", () -> receives(one));
  }

  private List<Long> chats() {
    return telegram.chats().all().stream().map(sent -> sent.chat()).toList();
  }

  private static boolean receives(TelegramNode node) {
    return node.reception.state() instanceof Reception.State.Receiving;
  }

  private TelegramNode node(String name) {
    return new TelegramNode(REDIS, name, telegram, Limits.DEFAULT, HASTE);
  }
}
