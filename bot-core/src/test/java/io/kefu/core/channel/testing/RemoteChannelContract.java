package io.kefu.core.channel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Delivery;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.redis.testing.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every channel does whose messages go through somebody else's server. */
public abstract class RemoteChannelContract extends ChannelContract {

  /** The server fails at the next message. */
  protected abstract void failOnce();

  /** The server wants nothing for this long. */
  protected abstract void refuseFor(Duration time);

  /** The customer is out of reach for good. */
  protected abstract void loseCustomer();

  @Test
  void send_mereNewsAfterAQuestion_leaveItsButtonsUntilItIsAnswered() {
    Choice yes = new Choice("扣了", new ChoiceToken("flow.yes"), Choice.Role.OPTION);
    Choice leave = new Choice("不等了", new ChoiceToken("leave"), Choice.Role.LEAVE);
    deliver(message(1, "钱扣了吗？", List.of(yes), List.of(1L)));
    for (int i = 2; i < 5; i++) {
      deliver(message(i, "您还在排队", List.of(leave), List.of()));
    }
    assertThat(buttons()).containsExactly("扣了", "不等了", "不等了", "不等了");

    deliver(message(5, "收到", List.of(), List.of(2L)));

    Eventually.holds("retired", () -> !buttons().contains("扣了"));
  }

  @Test
  void send_serverFails_isToBeTriedAgain() {
    failOnce();

    assertThat(channel().send(customer(), text(1, "您好"))).isInstanceOf(Delivery.Retry.class);
    deliver(text(1, "您好"));
    assertThat(screen()).containsExactly("您好");
  }

  @Test
  void send_tooManyRequests_saysWhenToTryAgain() {
    refuseFor(Duration.ofSeconds(2));

    assertThat(channel().send(customer(), text(1, "您好")))
        .isInstanceOfSatisfying(
            Delivery.Retry.class,
            retry -> assertThat(retry.after()).isGreaterThanOrEqualTo(Duration.ofSeconds(2)));
  }

  @Test
  void send_customerOutOfReach_failsForCertain() {
    loseCustomer();

    assertThat(channel().send(customer(), text(1, "您好"))).isInstanceOf(Delivery.Failed.class);
    assertThat(screen()).isEmpty();
  }
}
