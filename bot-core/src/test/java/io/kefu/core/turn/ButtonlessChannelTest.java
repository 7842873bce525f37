package io.kefu.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Capabilities;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.dialog.flow.TestFlows;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer whose channel has no buttons, from an answer through a guide to the end. */
class ButtonlessChannelTest {

  private static final ConversationId ID = new ConversationId("bare");

  private final RedisUnderTest redis = new TestRedis();
  private final ScriptedChannel channel = new ScriptedChannel(new Capabilities(500, false, 0));
  private int said = 0;

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void choices_channelWithoutButtons_arePrintedAndTakenByNumberOrWords() {
    try (TurnNode node =
        new TurnNode(
            redis.client(),
            "bare",
            channel,
            TurnNode.Setting.BRISK,
            TestDialogs.dialog(TestFlows.library()))) {
      assertThat(answer(node, "转账失败"))
          .startsWith("交易失败怎么办的办法")
          .endsWith("请回复数字选择：\n1. 解决了\n2. 没解决\n3. 一步步带我做\n4. 联系客服\n5. 转人工");
      assertThat(answer(node, "3")).isEqualTo("钱扣了吗？\n请回复数字选择：\n1. 扣了\n2. 没扣\n3. 被骗了");
      assertThat(answer(node, "1")).endsWith("请发一下订单号。\n也可以回复：跳过");
      assertThat(answer(node, "跳过")).isEqualTo("多少钱？");
      assertThat(answer(node, "2")).isEqualTo("什么时候？");
      assertThat(answer(node, "退出")).endsWith("也可以回复：转人工");
    }
  }

  private String answer(TurnNode node, String text) {
    int before = channel.delivered().size();
    node.says(ID, String.valueOf(++said), text);
    Eventually.holds("answered " + text, () -> channel.delivered().size() > before);
    return channel.delivered().getLast().message().content().body().plain();
  }
}
