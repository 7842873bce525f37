package io.kefu.core.redis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.Receipt;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How fast one customer may write. The bot takes its turn after each message that is let in. */
@ParameterizedClass
@EnumSource(RedisKind.class)
class PaceTest {

  private static final ConversationId ID = new ConversationId("c-1");

  private final RedisUnderTest redis;
  private final StoreNode node;
  private Instant now = StoreNode.NOW;
  private int messages;

  PaceTest(RedisKind kind) {
    redis = kind.redis();
    node = new StoreNode(redis.client(), "node-1");
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void receive_oneMessageASecond_isNeverRefused() {
    for (int i = 0; i < 400; i++) {
      assertThat(write()).as("message %d", i).isTrue();
      now = now.plusSeconds(1);
    }
  }

  @Test
  void receive_pastedLinesAndThenAFlood_areToldApart() {
    for (int i = 0; i < 200; i++) {
      assertThat(write()).isTrue();
    }
    assertThat(write()).isFalse();
    assertThat(write()).isFalse();

    now = now.plusSeconds(1);
    assertThat(write()).isTrue();
    assertThat(write()).isFalse();
    now = now.plus(Duration.ofMinutes(1));
    for (int i = 0; i < 200; i++) {
      assertThat(write()).isTrue();
    }
  }

  @Test
  void receive_floodThatGoesOn_waitsTwiceAsLongEachTimeUpToTheLimit() {
    flood();
    for (long wait : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
      assertThat(write()).as("at once").isFalse();
      now = now.plusSeconds(wait).minusMillis(1);
      assertThat(write()).as("before %d s", wait).isFalse();
      now = now.plusMillis(1);
      assertThat(write()).as("after %d s", wait).isTrue();
    }
  }

  @Test
  void receive_onceTooFastAndThenOneASecond_isNeverRefusedAgain() {
    flood();
    assertThat(write()).isFalse();
    for (int i = 0; i < 60; i++) {
      now = now.plusSeconds(1);
      assertThat(write()).as("message %d", i).isTrue();
    }
  }

  @Test
  void receive_longAfterAFlood_beginsWithTheShortestWait() {
    for (int i = 0; i < 2; i++) {
      flood();
      assertThat(write()).isFalse();
      now = now.plusSeconds(1);
      assertThat(write()).isTrue();
      now = now.plus(Duration.ofMinutes(6));
    }
  }

  @Test
  void receive_sameMessageAgain_isNoMessageMore() {
    for (int i = 0; i < 200; i++) {
      write();
    }
    assertThat(node.receive(ID, "m-1", now)).isInstanceOf(Receipt.Duplicate.class);
    assertThat(node.receive(new ConversationId("c-2"), "m-1", now))
        .isInstanceOf(Receipt.Leased.class);
  }

  private void flood() {
    for (int i = 0; i < 200; i++) {
      assertThat(write()).isTrue();
    }
  }

  private boolean write() {
    Receipt receipt = node.receive(ID, "m-" + ++messages, now);
    if (receipt instanceof Receipt.Leased(var _, var lease)) {
      node.commit(lease);
    }
    return !(receipt instanceof Receipt.Full);
  }
}
