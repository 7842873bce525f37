package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.reception.Reception;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Fault;
import io.kefu.discord.fake.MarkdownReader;
import io.kefu.discord.fake.Sent;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Customers, from what they do to what they see. */
class DiscordTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final String SEND = "POST channels/*/messages";

  private final FakeDiscord discord = FakeDiscord.start();
  private final Customer zhang = Customer.of(discord, 1);
  private final DiscordNode node = new DiscordNode(REDIS, "one", discord);

  @BeforeEach
  void startNode() {
    node.start();
    Eventually.holds("receiving", node::receives);
  }

  @AfterEach
  void stop() {
    node.close();
    discord.close();
  }

  @Test
  void message_question_isAnsweredWithStepsAndButtons() {
    discord.says(zhang.says("忘记密码了怎么办"));

    Sent answer = reply(1);
    assertThat(answer.text()).contains("找回登录密码的办法", "1. 第一步。", "聊天记录会保留 90 天");
    assertThat(answer.labels()).contains("解决了", "没解决", "转人工");
    assertThat(answer.request().getBoolean("enforce_nonce")).isTrue();
    assertThat(answer.request().getObject("allowed_mentions").getArray("parse")).isEmpty();
    Eventually.holds("typing", () -> !discord.calls("POST channels/*/typing").isEmpty());
  }

  @Test
  void button_pressed_isTakenAnsweredAndRetired() {
    discord.says(zhang.says("/help"));
    Sent greeting = reply(1);

    discord.interacts(zhang.presses(greeting, "找回登录密码"));

    assertThat(reply(2).text()).contains("找回登录密码的办法");
    assertThat(taken()).containsExactly(6);
    Eventually.holds(
        "retired",
        () -> discord.rooms().to(zhang.chat()).getFirst().labels().equals(List.of("✓ 找回登录密码")));
  }

  @Test
  void question_answeredInWords_losesItsButtons() {
    discord.says(zhang.says("/help"));
    reply(1);

    discord.says(zhang.says("忘记密码了怎么办"));
    reply(2);

    Eventually.holds(
        "retired",
        () -> discord.rooms().to(zhang.chat()).getFirst().labels().equals(List.of("转人工")));
  }

  @Test
  void message_repeated_isAnsweredOnce() {
    DataObject said = zhang.says("忘记密码了怎么办");
    discord.says(said);
    discord.says(said);
    reply(1);

    discord.says(zhang.says("人工"));

    assertThat(reply(2).text()).contains("正在为您转接人工客服");
  }

  @Test
  void command_inPrivate_isEchoedAndAnswered() {
    DataObject asked = zhang.commands("ask", "忘记密码了怎么办");
    discord.interacts(asked);

    assertThat(reply(1).text()).contains("找回登录密码的办法");
    assertThat(interactionReply(asked).text()).isEqualTo("忘记密码了怎么办");
    assertThat(taken()).containsExactly(4);
  }

  @Test
  void command_human_putsTheCustomerInLine() {
    discord.interacts(zhang.commands("human", ""));

    assertThat(reply(1).text()).contains("正在为您转接人工客服");
  }

  @Test
  void command_askInServer_isAnsweredToTheAskerAlone() {
    DataObject asked = zhang.commandsInChannel("ask", "什么钱包");
    discord.interacts(asked);

    Eventually.holds("answered", () -> !discord.rooms().replies(token(asked)).isEmpty());
    Sent answer = interactionReply(asked);
    assertThat(answer.text()).contains("钱包介绍的办法");
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.labels()).containsExactly("私聊客服");
    assertThat(taken()).containsExactly(5);
    assertThat(discord.rooms().all()).isEmpty();
  }

  @Test
  void command_privateMatterInServer_isMovedAndNotAnswered() {
    DataObject asked = zhang.commandsInChannel("ask", "我的账户被盗了");
    discord.interacts(asked);

    Eventually.holds("answered", () -> !discord.rooms().replies(token(asked)).isEmpty());
    Sent answer = interactionReply(asked);
    assertThat(answer.text()).contains("我们私聊处理");
    assertThat(answer.isEphemeral()).isTrue();
  }

  @Test
  void mention_general_isAnsweredShortlyWithAWayToThePrivateConversation() {
    discord.says(zhang.calls("什么钱包"));

    Sent answer = reply(Customer.CHANNEL, 1);
    assertThat(answer.text()).contains("钱包介绍的办法");
    assertThat(answer.labels()).containsExactly("私聊客服");
    assertThat(answer.request().getObject("message_reference").hasKey("message_id")).isTrue();
  }

  @Test
  void mention_privateMatter_isMovedAndNotAnswered() {
    discord.says(zhang.calls("我的订单 123456789 没到账"));

    assertThat(reply(Customer.CHANNEL, 1).text()).contains("我们私聊处理");
  }

  @Test
  void channel_notCalled_staysSilent() {
    discord.says(zhang.saysInChannel("忘记密码了怎么办"));
    discord.says(zhang.says("/help"));
    reply(1);
    discord.says(zhang.calls("什么钱包"));

    assertThat(reply(Customer.CHANNEL, 1).text()).contains("钱包介绍的办法");
    assertThat(discord.rooms().to(Customer.CHANNEL)).hasSize(1);
  }

  @Test
  void sign_wantedAndPressed_opensTheChat() {
    DataObject wanted = zhang.commandsInChannel("support", "");
    discord.interacts(wanted);
    Sent sign = reply(Customer.CHANNEL, 1);
    Eventually.holds("told", () -> interactionReply(wanted).text().equals("放好了。"));

    DataObject knock = zhang.knocks(sign);
    discord.interacts(knock);

    assertThat(reply(1).text()).isEqualTo("您好，我们在这里聊，别人看不到。");
    assertThat(reply(2).text()).startsWith("您好，我是OKPay的智能助手");
    Eventually.holds("told", () -> whatWasChangedFirst(knock).contains(zhang.chat()));
  }

  @Test
  void sign_pressedByWhomTakesNoMessages_opensAPrivateThread() {
    discord.rooms().closeChat(zhang.user());
    discord.interacts(zhang.commandsInChannel("human", ""));

    Eventually.holds("thread", () -> discord.rooms().threads().size() == 1);
    DataObject thread = discord.rooms().threads().getFirst();
    assertThat(thread.getInt("type")).isEqualTo(12);
    assertThat(thread.getBoolean("invitable")).isFalse();
    assertThat(reply(thread.getString("id"), 2).text()).contains("正在为您转接人工客服");
    assertThat(discord.calls("PUT channels/*/thread-members/*")).hasSize(1);
  }

  @Test
  void sign_neitherChatNorThread_saysWhatElseThereIs() {
    discord.rooms().closeChat(zhang.user());
    discord.fail("POST channels/*/threads", Fault.refused(403, 50013, "Missing Permissions"));
    DataObject wanted = zhang.commandsInChannel("human", "");
    discord.interacts(wanted);

    Eventually.holds("told", () -> interactionReply(wanted).text().contains("在线客服"));
  }

  @Test
  void file_withoutWords_meetsAKindWord() {
    discord.says(zhang.sends("image/png", ""));

    assertThat(reply(1).text()).contains("收到您发来的图片了");
  }

  @Test
  void correction_ofAMessage_isAnsweredToo() {
    DataObject said = zhang.says("忘记蜜码");
    discord.says(said);
    reply(1);

    discord.gateway().tell("MESSAGE_UPDATE", Customer.corrected(said, "忘记密码"));

    assertThat(reply(2).text()).contains("找回登录密码的办法");
  }

  @Test
  void send_tooManyRequests_waitsAsToldAndLosesNothing() {
    discord.fail(SEND, Fault.tooManyRequests(1.2, false));
    discord.says(zhang.says("/help"));

    reply(1);
    List<FakeDiscord.Call> calls = discord.calls(SEND);
    assertThat(Duration.ofNanos(calls.get(1).at() - calls.get(0).at()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(1200));
  }

  @Test
  void send_serverErrorsAndCuts_isTriedAgainAndShownOnce() {
    discord.fail(SEND, Fault.badGateway(), new Fault.CutAfterwards());
    discord.says(zhang.says("/help"));
    discord.says(zhang.says("人工"));

    Eventually.holds(
        "in line", () -> replies().stream().anyMatch(it -> it.text().contains("正在为您转接人工客服")));
    assertThat(replies()).extracting(Sent::text).doesNotHaveDuplicates();
    assertThat(replies().getFirst().text()).startsWith("您好");
  }

  @Test
  void send_chatClosed_failsForCertainAndOthersGoOn() {
    Customer li = Customer.of(discord, 2);
    discord.rooms().closeChat(zhang.user());
    discord.says(zhang.says("/help"));
    discord.says(li.says("/help"));

    reply(li.chat(), 1);
    assertThat(replies()).isEmpty();
  }

  @Test
  void everyone_written_isNeverCalled() {
    discord.interacts(zhang.commands("ask", "@everyone <@123456> @here"));
    discord.says(zhang.says("@everyone"));

    reply(1);
    assertThat(discord.calls("POST interactions/*/*/callback").getFirst().body())
        .satisfies(body ->
            assertThat(
                    MarkdownReader.calls(
                        DataObject.fromJson(body).getObject("data").getString("content")))
                .isFalse());
  }

  @Test
  void event_unreadable_isSkipped() {
    discord.gateway().tell("MESSAGE_CREATE", zhang.says("x").put("timestamp", "yesterday"));
    discord.says(zhang.says("/help"));

    assertThat(reply(1).text()).startsWith("您好");
  }

  @Test
  void discord_awayAndBack_isNoticedAndRecoveredWithWhatWasMissed() {
    discord.says(zhang.says("/help"));
    reply(1);
    discord.goAway();
    Eventually.holds("deaf", () -> node.reception.state() instanceof Reception.State.Deaf);

    discord.says(zhang.says("忘记密码了怎么办"));
    discord.comeBack();

    Eventually.holds(
        "answered", () -> replies().stream().anyMatch(it -> it.text().contains("找回登录密码的办法")));
    Eventually.holds("receiving", node::receives);
  }

  private List<Sent> replies() {
    return discord.rooms().to(zhang.chat());
  }

  private Sent reply(int number) {
    return reply(zhang.chat(), number);
  }

  private Sent reply(String channel, int number) {
    Eventually.holds("reply " + number, () -> discord.rooms().to(channel).size() >= number);
    return discord.rooms().to(channel).get(number - 1);
  }

  /** How the interactions were taken, by Discord's numbers. */
  private List<Integer> taken() {
    return discord.calls("POST interactions/*/*/callback").stream()
        .map(call -> call.json().getInt("type"))
        .toList();
  }

  private Sent interactionReply(DataObject interaction) {
    return discord.rooms().replies(token(interaction)).getFirst();
  }

  private String whatWasChangedFirst(DataObject interaction) {
    return discord.calls("PATCH webhooks/*/*/messages/@original").stream()
        .filter(call -> call.path().contains(token(interaction)))
        .map(FakeDiscord.Call::body)
        .findFirst()
        .orElse("");
  }

  private static String token(DataObject interaction) {
    return interaction.getString("token");
  }
}
