package io.kefu.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.dialog.flow.FlowLibrary;
import io.kefu.core.dialog.flow.TestFlows;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a flow asks for is not hidden, whichever node it comes to; everything else is. */
class ExpectedAnswerTest {

  private static final ConversationId ID = new ConversationId("asked");
  private static final FlowLibrary FLOWS =
      TestFlows.library(
          """
          id: callback
          version: 1
          title: 回电
          slots:
            phone: {phone: true}
            card: {last4: true}
            order_no: {order: true}
            amount: {amount: true}
          start: card
          steps:
            card: {say: 卡号最后四位？, fill: card, to: order}
            order: {say: 订单号？, fill: order_no, to: amount}
            amount: {say: 金额？, fill: amount, to: phone}
            phone: {say: 打哪个号码？, fill: phone, to: done}
            done: {say: "记下了：{card}，{order_no}，{amount}，{phone}。", end: solved}
          """);

  private final RedisUnderTest redis = new TestRedis();
  private final ScriptedChannel channel = new ScriptedChannel();
  private int said = 0;

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void accept_whatTheFlowAskedFor_staysReadableOnEveryNode() {
    try (TurnNode one = node("one");
        TurnNode two = node("two")) {
      one.accepts(ID, "0", new Content.Chosen(new ChoiceToken("guide.callback"), ""));
      awaitSaid("卡号最后四位？");
      say(one, "验证码一直收不到", "请只发最后四位");
      say(one, "8876", "订单号？");
      say(two, "202601151234", "金额？");
      say(one, "2000", "打哪个号码？");
      say(two, "13800138000", "记下了：8876，202601151234，2000，13800138000。");
      one.says(ID, "late", "再说一遍 13800138000");
      assertThat(transcript()).contains("8876", "13800138000").contains("再说一遍 138****8000");
    }
  }

  @Test
  void accept_secretNobodyAskedFor_isHiddenAllTheSame() {
    try (TurnNode one = node("one");
        TurnNode two = node("two")) {
      one.accepts(ID, "0", new Content.Chosen(new ChoiceToken("guide.callback"), ""));
      awaitSaid("卡号最后四位？");
      two.says(ID, "1", "4111 1111 1111 1111");
      one.says(ID, "2", "13800138000");
      assertThat(transcript()).doesNotContain("1111 1111", "13800138000");
    }
  }

  private TurnNode node(String name) {
    return new TurnNode(
        redis.client(), name, channel, TurnNode.Setting.BRISK, TestDialogs.dialog(FLOWS));
  }

  private void say(TurnNode node, String text, String answer) {
    node.says(ID, String.valueOf(++said), text);
    awaitSaid(answer);
  }

  private void awaitSaid(String words) {
    Eventually.holds(
        "said " + words,
        () ->
            !channel.delivered().isEmpty()
                && channel
                    .delivered()
                    .getLast()
                    .message()
                    .content()
                    .body()
                    .plain()
                    .contains(words));
  }

  private String transcript() {
    StringBuilder lines = new StringBuilder();
    new RedisTranscript(redis.client())
        .after(ID, 0, 100)
        .forEach(line -> lines.append(line.content().body().plain()).append('\n'));
    return lines.toString();
  }
}
