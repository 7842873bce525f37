package io.kefu.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.core.channel.reception.Reception;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.telegram.fake.Chats.Sent;
import io.kefu.telegram.fake.Customer;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer in a private chat, from the message to the reply on the screen. */
class TelegramTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private final FakeBotApi telegram = FakeBotApi.start();
  private final Customer zhang = new Customer(4201);
  private TelegramNode node = new TelegramNode(REDIS, "one", telegram, TelegramNode.ROOMY);

  @BeforeEach
  void startNode() {
    node.start();
  }

  @AfterEach
  void stop() {
    node.close();
    telegram.close();
  }

  @Test
  void message_question_isAnsweredWithStepsAndButtons() {
    telegram.updates().add(zhang.says("忘记密码了怎么办"));

    Sent answer = reply(1);
    assertThat(answer.text()).contains("找回登录密码的办法", "1. 第一步。", "聊天记录会保留 90 天");
    assertThat(answer.request().path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(answer.buttons()).contains("解决了", "没解决", "转人工");
  }

  @Test
  void message_answered_isAcknowledgedUpstream() {
    telegram.updates().add(zhang.says("忘记密码了怎么办"));
    reply(1);

    Eventually.holds("acknowledged", () -> telegram.updates().waiting() == 0);
  }

  @Test
  void start_firstTime_greets() {
    telegram.updates().add(zhang.says("/start"));

    assertThat(reply(1).text()).startsWith("您好，我是OKPay的智能助手");
  }

  @Test
  void button_pressed_isAcknowledgedAnsweredAndRetired() {
    telegram.updates().add(zhang.says("/start"));
    Sent greeting = reply(1);

    telegram.updates().add(zhang.presses(greeting, "找回登录密码"));

    assertThat(reply(2).text()).contains("找回登录密码的办法");
    Eventually.holds("acknowledged", () -> telegram.calls("answerCallbackQuery").size() == 1);
    Eventually.holds(
        "retired",
        () -> telegram.chats().to(4201).getFirst().buttons().equals(List.of("✓ 找回登录密码")));
  }

  @Test
  void button_thumb_leavesTheOtherButtons() {
    telegram.updates().add(zhang.says("忘记密码了怎么办"));
    Sent answer = reply(1);

    telegram.updates().add(zhang.presses(answer, "解决了"));

    assertThat(reply(2).text()).contains("很高兴");
    Eventually.holds(
        "thumbs retired",
        () -> telegram.chats().to(4201).getFirst().buttons().getFirst().equals("✓ 解决了"));
    assertThat(telegram.chats().to(4201).getFirst().buttons()).contains("转人工");
  }

  @Test
  void question_answeredInWords_losesItsButtons() {
    telegram.updates().add(zhang.says("/start"));
    reply(1);

    telegram.updates().add(zhang.says("忘记密码了怎么办"));
    reply(2);

    Eventually.holds(
        "retired", () -> telegram.chats().to(4201).getFirst().buttons().equals(List.of("转人工")));
  }

  @Test
  void update_repeated_isAnsweredOnce() {
    ObjectNode said = zhang.says("忘记密码了怎么办");
    telegram.updates().add(said);
    reply(1);
    Eventually.holds("acknowledged", () -> telegram.updates().waiting() == 0);

    telegram.updates().repeat(said);
    telegram.updates().add(zhang.says("人工"));

    assertThat(reply(2).text()).contains("正在为您转接人工客服");
  }

  @Test
  void photo_withoutWords_meetsAKindWord() {
    telegram.updates().add(zhang.sends("photo", ""));

    assertThat(reply(1).text()).contains("收到您发来的图片了");
  }

  @Test
  void photo_withWords_isAQuestion() {
    telegram.updates().add(zhang.sends("photo", "转账失败"));

    assertThat(reply(1).text()).contains("交易失败怎么办的办法");
  }

  @Test
  void correction_ofAMessage_isAnsweredToo() {
    ObjectNode said = zhang.says("忘记蜜码");
    telegram.updates().add(said);
    reply(1);

    telegram.updates().add(zhang.corrects(said, "忘记密码"));

    assertThat(reply(2).text()).contains("找回登录密码的办法");
  }

  @Test
  void group_notCalled_staysSilent() {
    telegram.updates().add(zhang.saysIn(-100200, "忘记密码了怎么办"));
    telegram.updates().add(zhang.says("/start"));
    reply(1);
    telegram.updates().add(zhang.saysIn(-100200, "@okpay_bot 什么钱包"));

    assertThat(reply(-100200, 1).text()).contains("钱包介绍的办法");
    assertThat(telegram.chats().to(-100200)).hasSize(1);
  }

  @Test
  void group_called_answersThereAndLeadsToThePrivateChat() {
    telegram.updates().add(zhang.saysIn(-100200, "@okpay_bot 什么钱包"));

    Sent answer = reply(-100200, 1);
    assertThat(answer.text()).contains("钱包介绍的办法").doesNotContain("聊天记录会保留");
    assertThat(answer.buttons()).containsExactly("私聊处理");
    assertThat(answer.request().path("reply_parameters").path("message_id").asInt()).isEqualTo(100);
  }

  @Test
  void group_calledWithoutAQuestion_speaksOfNoButtonsThatAreNotThere() {
    telegram.updates().add(zhang.saysIn(-100200, "@okpay_bot"));

    Sent answer = reply(-100200, 1);
    assertThat(answer.text()).isEqualTo("您好，我在。点下面的按钮，我们私聊慢慢说。");
    assertThat(answer.buttons()).containsExactly("私聊处理");
  }

  @Test
  void group_privateMatter_isMovedAndNotAnswered() {
    telegram.updates().add(zhang.saysIn(-100200, "@okpay_bot 我的账户被盗了"));

    Sent answer = reply(-100200, 1);
    assertThat(answer.text()).contains("我们私聊处理");
    assertThat(answer.keyboard().orElseThrow().findValuesAsText("url"))
        .containsExactly("https://t.me/okpay_bot?start=group");
  }

  @Test
  void send_tooManyRequests_waitsAsToldAndLosesNothing() {
    telegram.fail("sendMessage", Fault.tooManyRequests(2));
    telegram.updates().add(zhang.says("/start"));

    reply(1);
    List<FakeBotApi.Call> calls = telegram.calls("sendMessage");
    assertThat(Duration.ofNanos(calls.get(1).at() - calls.get(0).at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void send_serverErrorsAndCuts_isTriedAgainInOrder() {
    telegram.fail("sendMessage", Fault.badGateway(), new Fault.Cut());
    telegram.updates().add(zhang.says("/start"));
    telegram.updates().add(zhang.says("人工"));

    assertThat(reply(1).text()).startsWith("您好");
    assertThat(reply(2).text()).contains("正在为您转接人工客服");
  }

  @Test
  void send_markupRefused_goesOutPlain() {
    telegram.fail("sendMessage", Fault.refused(400, "Bad Request: can't parse entities: no"));
    telegram.updates().add(zhang.says("忘记密码了怎么办"));

    Sent answer = reply(1);
    assertThat(answer.request().has("parse_mode")).isFalse();
    assertThat(answer.text()).contains("1. 第一步。");
    assertThat(answer.buttons()).contains("转人工");
  }

  @Test
  void send_blockedByCustomer_failsForCertainAndGoesOn() {
    telegram.chats().block(4201);
    telegram.updates().add(zhang.says("/start"));
    telegram.updates().add(new Customer(4202).says("/start"));

    reply(4202, 1);
    Eventually.holds("tried", () -> !telegram.calls("sendMessage").isEmpty());
    assertThat(telegram.chats().to(4201)).isEmpty();
  }

  @Test
  void telegram_awayAndBack_isNoticedAndRecovered() {
    Eventually.holds(
        "receiving", () -> node.reception.state() instanceof Reception.State.Receiving);
    telegram.goAway();
    Eventually.holds("deaf", () -> node.reception.state() instanceof Reception.State.Deaf);

    telegram.updates().add(zhang.says("/start"));
    telegram.comeBack();

    assertThat(reply(1).text()).startsWith("您好");
    assertThat(node.reception.state()).isInstanceOf(Reception.State.Receiving.class);
  }

  @Test
  void update_unreadable_isSkipped() {
    ObjectNode strange = zhang.says("x");
    strange.putObject("message").put("message_id", "not a number").putArray("chat");
    telegram.updates().add(strange);
    telegram.updates().add(zhang.says("/start"));

    assertThat(reply(1).text()).startsWith("您好");
  }

  private Sent reply(int number) {
    return reply(zhang.id(), number);
  }

  private Sent reply(long chat, int number) {
    Eventually.holds("reply " + number, () -> telegram.chats().to(chat).size() >= number);
    return telegram.chats().to(chat).get(number - 1);
  }
}
