package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.fake.Agent;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Sent;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Agents who work in the threads of a server's channel, and the customer they help. */
class DeskTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  @RegisterExtension final DeskStage stage = new DeskStage(REDIS);

  private final FakeDiscord discord = stage.discord;
  private final Customer zhang = stage.zhang;
  private final Agent li = stage.li;
  private final Agent wang = stage.wang;

  @Test
  void handoff_newCase_hasAThreadWithItsCardPinnedAndWhatWasSaid() {
    String thread = stage.handedOver();

    assertThat(discord.desk().all().getFirst().name()).startsWith("P3 ");
    Sent card = discord.rooms().to(thread).getFirst();
    assertThat(card.text()).contains("渠道：Discord", "转人工原因：客户要求", "/take 接手");
    assertThat(card.request().getObject("allowed_mentions").getArray("parse")).isEmpty();
    Eventually.holds("pinned", () -> discord.desk().pinned().equals(List.of(card.id())));
    Eventually.holds("the talk so far", () -> stage.shows(thread, "客户：人工"));
  }

  @Test
  void commands_areShownInTheServer() {
    Eventually.holds("shown", () -> !discord.desk().commands().isEmpty());

    assertThat(discord.desk().commands())
        .contains("\"name\":\"take\"", "\"name\":\"transfer\"", "\"name\":\"link\"")
        .contains("\"autocomplete\":true", "接手这位客户");
  }

  @Test
  void take_byCommand_thenWordsReachTheCustomerAndAnswersComeBack() {
    String thread = stage.handedOver();

    assertThat(stage.answerTo(li.commands(thread, "take"))).isEqualTo("好了。");
    discord.says(li.says(thread, "您好，我看一下"));
    Eventually.holds("reached", () -> stage.customerRead("您好，我看一下"));
    discord.says(zhang.says("谢谢，急用"));

    Eventually.holds("came back", () -> stage.shows(thread, "客户：谢谢，急用"));
    assertThat(stage.shows(thread, "您好，我看一下")).isFalse();
    assertThat(stage.node.desk.firstCase(stage.chat).agent()).contains(stage.liAgent);
    Eventually.holds(
        "the card says who", () -> discord.rooms().to(thread).getFirst().text().contains("小李 在跟进"));
  }

  @Test
  void note_isForColleaguesAlone() {
    String thread = stage.taken();

    discord.says(wang.says(thread, "// 他昨天也来过，卡号 4111111111111111"));

    Eventually.holds("shown", () -> stage.shows(thread, "备注（客户看不到）小王：他昨天也来过"));
    assertThat(stage.customerRead("他昨天也来过")).isFalse();
    assertThat(stage.shows(thread, "4111111111111111")).isFalse();
  }

  @Test
  void words_everybodyCalled_callNobodyInTheThread() {
    String thread = stage.taken();

    discord.says(zhang.says("@everyone **快**"));

    Eventually.holds("shown", () -> stage.shows(thread, "快"));
    Sent shown = discord.rooms().to(thread).getLast();
    assertThat(shown.markdown()).doesNotContain("@everyone ");
    assertThat(shown.request().getObject("allowed_mentions").getArray("parse")).isEmpty();
  }

  @Test
  void transfer_toWhomIsOffered_movesCaseAndNote() {
    String thread = stage.taken();
    List<String> offered = stage.choices(li.types(thread, "transfer", "to", "小"));
    assertThat(offered).contains("小李 (li)", "小王 (wang)");
    assertThat(stage.choices(li.types(thread, "transfer", "to", "王"))).containsExactly("小王 (wang)");

    String answer = stage.answerTo(li.commands(thread, "transfer", "note:退款问题，麻烦跟进", "to:wang"));

    assertThat(answer).isEqualTo("好了。");
    Eventually.holds("shown", () -> stage.shows(thread, "小王 在跟进"));
    Eventually.holds("the note", () -> stage.shows(thread, "备注（客户看不到）小李：退款问题，麻烦跟进"));
    discord.says(wang.says(thread, "我是小王"));
    Eventually.holds("reached", () -> stage.customerRead("我是小王"));
  }

  @Test
  void canned_whatIsOffered_isSentAndShown() {
    stage.node.desk.access().canned().put("你好", "您好，很高兴为您服务");
    stage.node.desk.access().canned().put("再见", "再见，祝您愉快");
    String thread = stage.taken();
    assertThat(stage.choices(li.types(thread, "canned", "shortcut", "高兴")))
        .containsExactly("你好 · 您好，很高兴为您服务");
    Agent stranger = Agent.of(discord, 903, DeskStage.AGENTS);
    assertThat(stage.choices(stranger.types(thread, "canned", "shortcut", ""))).isEmpty();

    stage.answerTo(li.commands(thread, "canned", "shortcut:你好"));

    Eventually.holds("reached", () -> stage.customerRead("您好，很高兴为您服务"));
    Eventually.holds("shown", () -> stage.shows(thread, "小李：您好，很高兴为您服务"));
  }

  @Test
  void send_byCommand_isShownToColleaguesToo() {
    String thread = stage.taken();
    discord.says(li.says(thread, "看 https://evil.example/a"));
    Eventually.holds("told", () -> stage.shows(thread, "不在官方名单里"));

    stage.answerTo(li.commands(thread, "send", "text:看 https://evil.example/a"));

    Eventually.holds("reached", () -> stage.customerRead("看 https://evil.example/a"));
    Eventually.holds("shown", () -> stage.shows(thread, "小李：看 https://evil.example/a"));
  }

  @Test
  void snooze_laysTheCaseAsideUntilTheCustomerWrites() {
    String thread = stage.taken();

    stage.answerTo(li.commands(thread, "snooze", "time:2h"));
    assertThat(stage.state()).isEqualTo(CaseState.SNOOZED);
    Eventually.holds("shown", () -> stage.shows(thread, "小李 先放一放"));
    discord.says(zhang.says("还在吗"));

    Eventually.holds("taken up again", () -> stage.state() == CaseState.ASSIGNED);
  }

  @Test
  void resolve_closesTheThreadAndANewMessageOpensItAgain() {
    String thread = stage.taken();

    stage.answerTo(li.commands(thread, "resolve"));
    Eventually.holds("closed", () -> discord.desk().all().getFirst().locked());
    assertThat(discord.desk().all().getFirst().archived()).isTrue();
    assertThat(stage.state()).isEqualTo(CaseState.RESOLVED);
    Eventually.holds("asked for a rating", () -> stage.customerRead("还满意吗"));
    discord.says(zhang.says("又出问题了，还是不行"));

    Eventually.holds("open again", () -> !discord.desk().all().getFirst().locked());
    Eventually.holds("shown", () -> stage.shows(thread, "客户：又出问题了，还是不行"));
    assertThat(discord.desk().all()).hasSize(1);
  }

  @Test
  void files_goBothWays() {
    String thread = stage.taken();
    DataObject photo = file("a.jpg", "image/jpeg", SampleFiles.photo(6));
    DataObject manual = file("b.pdf", "application/pdf", SampleFiles.pdf(""));
    DataObject second = file("c.pdf", "application/pdf", SampleFiles.pdf(""));

    discord.says(zhang.sends("看这个", photo));
    Eventually.holds("seen by agents", () -> stage.shows(thread, "客户：[图片] 看这个"));
    assertThat(discord.rooms().to(thread).getLast().request().getArray("files")).hasSize(1);
    DataArray both = DataArray.empty().add(manual).add(second);
    discord.says(li.says(thread, "说明书").put("attachments", both));

    Eventually.holds("the words", () -> stage.customerRead("说明书"));
    Eventually.holds("the files", () -> filesTo(zhang.chat()) == 2);
  }

  @Test
  void correction_byAnAgent_isNotPassedOff() {
    String thread = stage.taken();
    DataObject said = li.says(thread, "第一版");
    discord.says(said);
    Eventually.holds("reached", () -> stage.customerRead("第一版"));

    discord.gateway().tell("MESSAGE_UPDATE", Customer.corrected(said, "第二版"));

    Eventually.holds("told", () -> stage.shows(thread, "改过的话不会再发给客户"));
    assertThat(stage.customerRead("第二版")).isFalse();
  }

  @Test
  void console_reply_isShownInTheThread() {
    String thread = stage.taken();

    stage
        .node
        .desk
        .access()
        .voice()
        .say(stage.liAgent, stage.chat, new MessageId("from-the-page"), "网页上说的");

    Eventually.holds("shown", () -> stage.shows(thread, "小李：网页上说的"));
  }

  private DataObject file(String name, String type, byte[] content) {
    return discord.files().put(discord.address(), name, type, content);
  }

  private long filesTo(String channel) {
    return discord.rooms().to(channel).stream()
        .filter(sent -> sent.request().optArray("files").filter(it -> !it.isEmpty()).isPresent())
        .count();
  }
}
