package io.kefu.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.core.account.Account;
import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.conversation.RedisContactRecords;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.telegram.fake.Chats.Sent;
import io.kefu.telegram.fake.Customer;
import io.kefu.telegram.fake.FakeBotApi;
import io.kefu.telegram.fake.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Agents who work in a forum group, and the customers they help. */
class DeskTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final ConversationId CHAT = new ConversationId("tg-4401");

  private final FakeBotApi telegram = FakeBotApi.start();
  private final Customer zhang = new Customer(4401);
  private final Customer li = new Customer(901);
  private final Customer wang = new Customer(902);
  private TelegramNode node;
  private AgentId liAgent;

  @BeforeEach
  void startNode() {
    node = new TelegramNode(REDIS, "one", telegram, TelegramNode.ROOMY);
    liAgent = node.desk.agent("li", "小李", li.id());
    node.desk.agent("wang", "小王", wang.id());
    node.startDesk();
  }

  @AfterEach
  void stop() {
    node.close();
    telegram.close();
  }

  @Test
  void handoff_newCase_hasATopicWithItsCardPinnedAndWhatWasSaid() {
    int topic = handedOver();

    assertThat(telegram.topics().all().getFirst().name()).startsWith("P3 ");
    Sent card = telegram.chats().in(topic).getFirst();
    assertThat(card.text()).contains("渠道：Telegram", "客户：张三", "转人工原因：客户要求", "/take 接手");
    Eventually.holds("pinned", () -> telegram.topics().pinned().equals(List.of(card.id())));
    Eventually.holds("the talk so far", () -> shows(topic, "客户：人工"));
  }

  @Test
  void handoff_customerCameByALink_cardNamesItsWord() {
    telegram.updates().add(zhang.says("/start help_center"));

    int topic = handedOver();

    assertThat(telegram.chats().in(topic).getFirst().text()).contains("来源：help_center");
  }

  @Test
  void handoff_linkHidesAPhoneNumber_cardDoesNotShowIt() {
    telegram.updates().add(zhang.says("/start 13800138000"));

    int topic = handedOver();

    assertThat(telegram.chats().in(topic).getFirst().text())
        .contains("来源：")
        .doesNotContain("13800138000");
  }

  @Test
  void take_thenWords_reachTheCustomerAndAnswersComeBack() {
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "您好，我看一下"));
    Eventually.holds("reached", () -> customerRead("您好，我看一下"));
    telegram.updates().add(zhang.says("谢谢，急用"));

    Eventually.holds("came back", () -> shows(topic, "客户：谢谢，急用"));
    assertThat(shows(topic, "您好，我看一下")).isFalse();
    assertThat(node.desk.firstCase(CHAT).agent()).contains(liAgent);
    Eventually.holds(
        "the card says who", () -> telegram.chats().in(topic).getFirst().text().contains("小李 在跟进"));
  }

  @Test
  void words_beforeAnybodyTookIt_areNotSentAndTheAgentIsTold() {
    int topic = handedOver();

    telegram.updates().add(li.saysAtDesk(topic, "在吗"));

    Eventually.holds("told", () -> shows(topic, "还没有人接手，这句话没有发出"));
    assertThat(customerRead("在吗")).isFalse();
  }

  @Test
  void words_ofAColleague_areNotSentAndTheColleagueIsToldWhoHasIt() {
    int topic = taken();

    telegram.updates().add(wang.saysAtDesk(topic, "我来说两句"));

    Eventually.holds("told", () -> shows(topic, "这位客户由 小李 跟进，这句话没有发出"));
    assertThat(customerRead("我来说两句")).isFalse();
  }

  @Test
  void words_ofSomebodyUnknown_areNotSent() {
    int topic = taken();

    telegram.updates().add(new Customer(903).saysAtDesk(topic, "我是谁"));

    Eventually.holds("told", () -> shows(topic, "还不知道您是哪位客服"));
    assertThat(customerRead("我是谁")).isFalse();
  }

  @Test
  void words_ofADisabledAccount_areNotSent() {
    int topic = taken();
    node.desk.standing(liAgent, Account.Standing.DISABLED);

    telegram.updates().add(li.saysAtDesk(topic, "还能说吗"));

    Eventually.holds("told", () -> shows(topic, "还不知道您是哪位客服"));
    assertThat(customerRead("还能说吗")).isFalse();
  }

  @Test
  void note_isForColleaguesAlone() {
    int topic = taken();

    telegram.updates().add(wang.saysAtDesk(topic, "// 他昨天也来过"));

    Eventually.holds("shown", () -> shows(topic, "备注（客户看不到）小王：他昨天也来过"));
    assertThat(node.desk.access().notes().of(CHAT)).hasSize(1);
    assertThat(customerRead("他昨天也来过")).isFalse();
  }

  @Test
  void note_withTheStrokesOfAChineseKeyboard_isForColleaguesAlone() {
    int topic = taken();

    telegram.updates().add(wang.saysAtDesk(topic, "／／全角的备注"));
    telegram.updates().add(li.saysAtDesk(topic, "、、顿号的备注"));

    Eventually.holds("shown", () -> shows(topic, "小王：全角的备注") && shows(topic, "小李：顿号的备注"));
    assertThat(customerRead("备注")).isFalse();
  }

  @Test
  void words_askingForASecret_areStopped() {
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "请把验证码发我"));

    Eventually.holds("told", () -> shows(topic, "像是在向客户要密码或验证码"));
    assertThat(customerRead("验证码发我")).isFalse();
  }

  @Test
  void words_withAForeignLink_goOutWhenConfirmed() {
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "看 https://evil.example/a"));
    Eventually.holds("told", () -> shows(topic, "不在官方名单里"));
    telegram.updates().add(li.saysAtDesk(topic, "/send 看 https://evil.example/a"));

    Eventually.holds("reached", () -> customerRead("看 https://evil.example/a"));
  }

  @Test
  void update_repeated_isDoneOnce() {
    int topic = taken();
    ObjectNode said = li.saysAtDesk(topic, "// 只记一次");
    telegram.updates().add(said);
    Eventually.holds("noted", () -> node.desk.access().notes().of(CHAT).size() == 1);
    Eventually.holds("acknowledged", () -> telegram.updates().waiting() == 0);

    telegram.updates().repeat(said);
    telegram.updates().add(li.saysAtDesk(topic, "好了"));

    Eventually.holds("reached", () -> customerRead("好了"));
    assertThat(node.desk.access().notes().of(CHAT)).hasSize(1);
  }

  @Test
  void transfer_toAColleague_movesCaseAndNote() {
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "/transfer 小王 退款问题，麻烦跟进"));

    Eventually.holds("shown", () -> shows(topic, "小王 在跟进"));
    Eventually.holds("the note", () -> shows(topic, "备注（客户看不到）小李：退款问题，麻烦跟进"));
    telegram.updates().add(wang.saysAtDesk(topic, "我是小王"));
    Eventually.holds("reached", () -> customerRead("我是小王"));
  }

  @Test
  void transfer_toNobodyKnown_tellsWhoThereIs() {
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "/transfer 小赵"));

    Eventually.holds("told", () -> shows(topic, "没有叫“小赵”的同事或小组。现在有：小李 (li) · 小王 (wang)"));
  }

  @Test
  void snooze_laysTheCaseAsideUntilTheCustomerWrites() {
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "/snooze 2h"));
    Eventually.holds("snoozed", () -> state() == CaseState.SNOOZED);
    Eventually.holds("shown", () -> shows(topic, "小李 先放一放"));
    telegram.updates().add(zhang.says("还在吗"));

    Eventually.holds("taken up again", () -> state() == CaseState.ASSIGNED);
  }

  @Test
  void canned_isSentAndShown() {
    node.desk.access().canned().put("你好", "您好，很高兴为您服务");
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "/canned 你好"));

    Eventually.holds("reached", () -> customerRead("您好，很高兴为您服务"));
    Eventually.holds("shown", () -> shows(topic, "小李：您好，很高兴为您服务"));
  }

  @Test
  void canned_withForeignLink_isNotSentUnasked() {
    node.desk.access().canned().put("网址", "看这里 https://evil.example/x");
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "/canned 网址"));

    Eventually.holds("told", () -> shows(topic, "不在官方名单里"));
    assertThat(customerRead("evil.example")).isFalse();
  }

  @Test
  void command_notDone_isAnsweredForWhatItIs() {
    int topic = handedOver();

    telegram.updates().add(li.saysAtDesk(topic, "/resolve"));
    telegram.updates().add(li.saysAtDesk(topic, "/snooze 一会儿"));
    telegram.updates().add(li.saysAtDesk(topic, "/canned"));

    Eventually.holds("nobody's", () -> shows(topic, "还没有人接手，先发 /take 接手。"));
    Eventually.holds("no time", () -> shows(topic, "例如 /snooze 30m"));
    Eventually.holds("none", () -> shows(topic, "还没有快捷语"));
  }

  @Test
  void command_unknown_isExplainedAndNeverSent() {
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "/reslove"));

    Eventually.holds("told", () -> shows(topic, "可以用：/take 接手"));
    assertThat(customerRead("reslove")).isFalse();
  }

  @Test
  void resolve_closesTheTopicAndANewMessageOpensItAgain() {
    int topic = taken();

    telegram.updates().add(li.saysAtDesk(topic, "/resolve"));
    Eventually.holds("closed", () -> telegram.topics().all().getFirst().closed());
    assertThat(state()).isEqualTo(CaseState.RESOLVED);
    Eventually.holds("asked for a rating", () -> customerRead("还满意吗"));
    telegram.updates().add(zhang.says("又出问题了，还是不行"));

    Eventually.holds("open again", () -> !telegram.topics().all().getFirst().closed());
    Eventually.holds("shown", () -> shows(topic, "客户：又出问题了，还是不行"));
    assertThat(telegram.topics().all()).hasSize(1);
  }

  @Test
  void topic_ofAnErasedCustomer_isDeletedWithinTheHour() {
    int topic = taken();
    telegram.updates().add(li.saysAtDesk(topic, "/resolve"));
    Eventually.holds("closed", () -> telegram.topics().all().getFirst().closed());
    new RedisContactRecords(REDIS.client()).erase(CHAT);

    node.deskClock.leap(Duration.ofHours(1));

    Eventually.holds("deleted", () -> telegram.topics().all().isEmpty());
    Eventually.holds("forgotten", () -> node.desk.records().threads().all().isEmpty());
  }

  @Test
  void console_reply_isShownInTheTopic() {
    int topic = taken();

    node.desk.access().voice().say(liAgent, CHAT, new MessageId("from-the-page"), "网页上说的");

    Eventually.holds("shown", () -> shows(topic, "小李：网页上说的"));
  }

  @Test
  void topic_deleted_isMadeAgain() {
    int topic = taken();
    telegram.topics().delete(topic);

    telegram.updates().add(zhang.says("有人吗"));

    Eventually.holds("another", () -> telegram.topics().all().size() == 1);
    int other = telegram.topics().all().getFirst().id();
    Eventually.holds("shown", () -> shows(other, "客户：有人吗"));
    assertThat(telegram.chats().in(other).getFirst().text()).contains("小李 在跟进");
    telegram.updates().add(li.saysAtDesk(other, "在的"));
    Eventually.holds("reached", () -> customerRead("在的"));
  }

  @Test
  void customer_blockedTheBot_theAgentIsTold() {
    int topic = taken();
    telegram.chats().block(4401);

    telegram.updates().add(li.saysAtDesk(topic, "您还在吗"));

    Eventually.holds("told", () -> shows(topic, "没有送达：您还在吗"));
    assertThat(shows(topic, "客户已停用或屏蔽了机器人")).isTrue();
  }

  @Test
  void files_goBothWays() {
    int topic = taken();
    telegram.files().put("AgAC-large", SampleFiles.photo(6));
    telegram.files().put("AgAC-only", SampleFiles.pdf(""));

    telegram.updates().add(zhang.sends("photo", "看这个"));
    Eventually.holds("seen by agents", () -> shows(topic, "客户：[图片] 看这个"));
    telegram.updates().add(li.sendsAtDesk(topic, "document", "说明书"));

    Eventually.holds("the words", () -> customerRead("说明书"));
    Eventually.holds(
        "the file",
        () -> telegram.chats().to(4401).stream().anyMatch(sent -> sent.request().has("document")));
  }

  @Test
  void correction_byAnAgent_isNotPassedOff() {
    int topic = taken();
    ObjectNode said = li.saysAtDesk(topic, "第一版");
    telegram.updates().add(said);
    Eventually.holds("reached", () -> customerRead("第一版"));

    telegram.updates().add(li.corrects(said, "第二版"));

    Eventually.holds("told", () -> shows(topic, "改过的话不会再发给客户"));
    assertThat(customerRead("第二版")).isFalse();
  }

  @Test
  void link_codeFromTheDesk_makesAnAgentKnownOnce() {
    AgentId zhao = node.desk.agent("zhao", "小赵");
    Customer user = new Customer(904);
    String code = node.desk.links().code(zhao).value();

    telegram.updates().add(user.says("/link " + code));
    Eventually.holds("linked", () -> told(904, "您好，小赵"));
    telegram.updates().add(new Customer(906).says("/link"));
    Eventually.holds("asked for one", () -> told(906, "关联码不对或者过期了"));
    telegram.updates().add(new Customer(905).says("/link " + code));

    Eventually.holds("refused", () -> told(905, "关联码不对或者过期了"));
    assertThat(node.desk.audit().page(Optional.empty(), 5))
        .anyMatch(
            entry -> entry.action().equals("link") && entry.agent().equals(Optional.of(zhao)));
    int topic = handedOver();
    telegram.updates().add(user.saysAtDesk(topic, "/take"));
    Eventually.holds("taken", () -> node.desk.firstCase(CHAT).agent().equals(Optional.of(zhao)));
  }

  @Test
  void burst_ofWords_isFewMessagesInTheTopic() {
    int topic = taken();
    telegram.fail("sendMessage", Fault.tooManyRequests(1));

    for (int i = 1; i <= 40; i++) {
      telegram.updates().add(zhang.says("第" + i + "句"));
    }

    Eventually.holds("all shown", () -> shows(topic, "客户：第40句") && shows(topic, "客户：第1句"));
    assertThat(telegram.chats().in(topic).size()).isLessThan(15);
  }

  private int handedOver() {
    telegram.updates().add(zhang.says("人工"));
    Eventually.holds("a topic", () -> telegram.topics().all().size() == 1);
    int topic = telegram.topics().all().getFirst().id();
    Eventually.holds("its card", () -> !telegram.chats().in(topic).isEmpty());
    return topic;
  }

  private int taken() {
    int topic = handedOver();
    telegram.updates().add(li.saysAtDesk(topic, "/take"));
    Eventually.holds("taken", () -> shows(topic, "小李 在跟进"));
    return topic;
  }

  private CaseState state() {
    return node.desk.firstCase(CHAT).state();
  }

  private boolean shows(int topic, String text) {
    return telegram.chats().in(topic).stream().anyMatch(sent -> sent.text().contains(text));
  }

  private boolean customerRead(String text) {
    return told(4401, text);
  }

  private boolean told(long chat, String text) {
    return telegram.chats().to(chat).stream().anyMatch(sent -> sent.text().contains(text));
  }
}
