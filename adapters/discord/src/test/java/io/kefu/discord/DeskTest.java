package io.kefu.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.account.Account;
import io.kefu.core.account.Role;
import io.kefu.core.attachment.SampleFiles;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.discord.desk.Roles;
import io.kefu.discord.fake.Agent;
import io.kefu.discord.fake.Customer;
import io.kefu.discord.fake.DeskThreads;
import io.kefu.discord.fake.FakeDiscord;
import io.kefu.discord.fake.Fault;
import io.kefu.discord.fake.Sent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Agents who work in the threads of a server's channel, and the customer they help. */
class DeskTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final String AGENTS = "6000000000000000001";
  private static final String SUPERVISORS = "6000000000000000002";
  private static final Roles ROLES = new Roles(Set.of(AGENTS), Set.of(SUPERVISORS));

  private final FakeDiscord discord = FakeDiscord.start();
  private final Customer zhang = Customer.of(discord, 1);
  private final Agent li = Agent.of(discord, 901, AGENTS);
  private final Agent wang = Agent.of(discord, 902, AGENTS);
  private final ConversationId chat = new ConversationId("dc-" + zhang.chat());
  private DiscordNode node;
  private AgentId liAgent;

  @BeforeEach
  void startNode() {
    node = DiscordNode.withDesk(REDIS, "one", discord, ROLES);
    liAgent = node.desk.agent("li", "小李", Long.parseLong(li.user()));
    node.desk.agent("wang", "小王", Long.parseLong(wang.user()));
    node.startDesk();
    Eventually.holds("receiving", node::receives);
  }

  @AfterEach
  void stop() {
    node.close();
    discord.close();
  }

  @Test
  void handoff_newCase_hasAThreadWithItsCardPinnedAndWhatWasSaid() {
    String thread = handedOver();

    assertThat(discord.desk().all().getFirst().name()).startsWith("P3 ");
    Sent card = discord.rooms().to(thread).getFirst();
    assertThat(card.text()).contains("渠道：Discord", "转人工原因：客户要求", "/take 接手");
    assertThat(card.request().getObject("allowed_mentions").getArray("parse")).isEmpty();
    Eventually.holds("pinned", () -> discord.desk().pinned().equals(List.of(card.id())));
    Eventually.holds("the talk so far", () -> shows(thread, "客户：人工"));
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
    String thread = handedOver();

    assertThat(answerTo(li.commands(thread, "take"))).isEqualTo("好了。");
    discord.says(li.says(thread, "您好，我看一下"));
    Eventually.holds("reached", () -> customerRead("您好，我看一下"));
    discord.says(zhang.says("谢谢，急用"));

    Eventually.holds("came back", () -> shows(thread, "客户：谢谢，急用"));
    assertThat(shows(thread, "您好，我看一下")).isFalse();
    assertThat(node.desk.firstCase(chat).agent()).contains(liAgent);
    Eventually.holds(
        "the card says who", () -> discord.rooms().to(thread).getFirst().text().contains("小李 在跟进"));
  }

  @Test
  void command_isAnsweredToItsGiverAlone() {
    String thread = taken();
    DataObject command = wang.commands(thread, "take");

    assertThat(answerTo(command)).contains("这位客户由 小李 跟进");
    DataObject taking = discord.calls("POST interactions/*/*/callback").getLast().json();
    assertThat(taking.getInt("type")).isEqualTo(5);
    assertThat(taking.getObject("data").getInt("flags")).isEqualTo(64);
    assertThat(shows(thread, "这位客户由 小李 跟进")).isFalse();
  }

  @Test
  void words_ofAColleague_areNotSentAndTheColleagueIsToldWhoHasIt() {
    String thread = taken();

    discord.says(wang.says(thread, "我来说两句"));

    Eventually.holds("told", () -> shows(thread, "这位客户由 小李 跟进，这句话没有发出"));
    assertThat(customerRead("我来说两句")).isFalse();
  }

  @Test
  void words_ofSomebodyUnknown_areNotSent() {
    String thread = taken();

    discord.says(Agent.of(discord, 903, AGENTS).says(thread, "我是谁"));

    Eventually.holds("told", () -> shows(thread, "还不知道您是哪位客服"));
    assertThat(customerRead("我是谁")).isFalse();
  }

  @Test
  void words_withoutTheAgentsRole_areNotSent() {
    String thread = taken();
    Agent demoted = new Agent(li.person(), List.of("6000000000000000009"));

    discord.says(demoted.says(thread, "还能说吗"));

    Eventually.holds("told", () -> shows(thread, "您在这里的身份组还不能接待客户"));
    assertThat(customerRead("还能说吗")).isFalse();
    assertThat(answerTo(demoted.commands(thread, "resolve"))).contains("身份组还不能接待客户");
    assertThat(state()).isEqualTo(CaseState.ASSIGNED);
  }

  @Test
  void words_ofADisabledAccount_areNotSent() {
    String thread = taken();
    node.desk.standing(liAgent, Account.Standing.DISABLED);

    discord.says(li.says(thread, "还能说吗"));

    Eventually.holds("told", () -> shows(thread, "还不知道您是哪位客服"));
    assertThat(customerRead("还能说吗")).isFalse();
  }

  @Test
  void words_thatDiscordWithholds_areToldNotToBeSent() {
    String thread = taken();

    discord.says(li.says(thread, ""));

    Eventually.holds("told", () -> shows(thread, "没有发出：只看到您发了东西"));
  }

  @Test
  void note_isForColleaguesAlone() {
    String thread = taken();

    discord.says(wang.says(thread, "// 他昨天也来过，卡号 4111111111111111"));

    Eventually.holds("shown", () -> shows(thread, "备注（客户看不到）小王：他昨天也来过"));
    assertThat(customerRead("他昨天也来过")).isFalse();
    assertThat(shows(thread, "4111111111111111")).isFalse();
  }

  @Test
  void words_everybodyCalled_callNobodyInTheThread() {
    String thread = taken();

    discord.says(zhang.says("@everyone **快**"));

    Eventually.holds("shown", () -> shows(thread, "快"));
    Sent shown = discord.rooms().to(thread).getLast();
    assertThat(shown.markdown()).doesNotContain("@everyone ");
    assertThat(shown.request().getObject("allowed_mentions").getArray("parse")).isEmpty();
  }

  @Test
  void transfer_toWhomIsOffered_movesCaseAndNote() {
    String thread = taken();
    List<String> offered = choices(li.types(thread, "transfer", "to", "小"));
    assertThat(offered).contains("小李 (li)", "小王 (wang)");
    assertThat(choices(li.types(thread, "transfer", "to", "王"))).containsExactly("小王 (wang)");

    String answer = answerTo(li.commands(thread, "transfer", "note:退款问题，麻烦跟进", "to:wang"));

    assertThat(answer).isEqualTo("好了。");
    Eventually.holds("shown", () -> shows(thread, "小王 在跟进"));
    Eventually.holds("the note", () -> shows(thread, "备注（客户看不到）小李：退款问题，麻烦跟进"));
    discord.says(wang.says(thread, "我是小王"));
    Eventually.holds("reached", () -> customerRead("我是小王"));
  }

  @Test
  void canned_whatIsOffered_isSentAndShown() {
    node.desk.access().canned().put("你好", "您好，很高兴为您服务");
    node.desk.access().canned().put("再见", "再见，祝您愉快");
    String thread = taken();
    assertThat(choices(li.types(thread, "canned", "shortcut", "高兴")))
        .containsExactly("你好 · 您好，很高兴为您服务");
    Agent stranger = Agent.of(discord, 903, AGENTS);
    assertThat(choices(stranger.types(thread, "canned", "shortcut", ""))).isEmpty();

    answerTo(li.commands(thread, "canned", "shortcut:你好"));

    Eventually.holds("reached", () -> customerRead("您好，很高兴为您服务"));
    Eventually.holds("shown", () -> shows(thread, "小李：您好，很高兴为您服务"));
  }

  @Test
  void send_byCommand_isShownToColleaguesToo() {
    String thread = taken();
    discord.says(li.says(thread, "看 https://evil.example/a"));
    Eventually.holds("told", () -> shows(thread, "不在官方名单里"));

    answerTo(li.commands(thread, "send", "text:看 https://evil.example/a"));

    Eventually.holds("reached", () -> customerRead("看 https://evil.example/a"));
    Eventually.holds("shown", () -> shows(thread, "小李：看 https://evil.example/a"));
  }

  @Test
  void snooze_laysTheCaseAsideUntilTheCustomerWrites() {
    String thread = taken();

    answerTo(li.commands(thread, "snooze", "time:2h"));
    assertThat(state()).isEqualTo(CaseState.SNOOZED);
    Eventually.holds("shown", () -> shows(thread, "小李 先放一放"));
    discord.says(zhang.says("还在吗"));

    Eventually.holds("taken up again", () -> state() == CaseState.ASSIGNED);
  }

  @Test
  void assign_byWhoeverIsNoSupervisor_isRefused() {
    String thread = taken();
    AgentId zhao = node.desk.agent("zhao", "小赵", Long.parseLong(Customer.of(discord, 904).user()));
    Agent byRoleAlone = Agent.of(discord, 904, SUPERVISORS);

    assertThat(answerTo(byRoleAlone.commands(thread, "assign", "colleague:wang")))
        .contains("只有主管可以指派");
    node.desk.accounts().change(zhao, account -> account.withRole(Role.SUPERVISOR));
    Agent byAccountAlone = Agent.of(discord, 904, AGENTS);
    assertThat(answerTo(byAccountAlone.commands(thread, "assign", "colleague:wang")))
        .contains("只有主管可以指派");
    assertThat(node.desk.firstCase(chat).agent()).contains(liAgent);

    answerTo(byRoleAlone.commands(thread, "assign", "colleague:wang"));

    assertThat(node.desk.firstCase(chat).agent()).contains(new AgentId("wang"));
  }

  @Test
  void resolve_closesTheThreadAndANewMessageOpensItAgain() {
    String thread = taken();

    answerTo(li.commands(thread, "resolve"));
    Eventually.holds("closed", () -> discord.desk().all().getFirst().locked());
    assertThat(discord.desk().all().getFirst().archived()).isTrue();
    assertThat(state()).isEqualTo(CaseState.RESOLVED);
    Eventually.holds("asked for a rating", () -> customerRead("还满意吗"));
    discord.says(zhang.says("又出问题了，还是不行"));

    Eventually.holds("open again", () -> !discord.desk().all().getFirst().locked());
    Eventually.holds("shown", () -> shows(thread, "客户：又出问题了，还是不行"));
    assertThat(discord.desk().all()).hasSize(1);
  }

  @Test
  void thread_archivedBySomebody_isOpenedAgain() {
    String thread = handedOver();
    Eventually.holds("the talk so far", () -> shows(thread, "客户：人工"));
    discord.desk().archive(thread);

    node.desk.access().assignments().claim(node.desk.firstCase(chat).id(), liAgent);

    Eventually.holds(
        "the card says who", () -> discord.rooms().to(thread).getFirst().text().contains("小李 在跟进"));
    assertThat(discord.desk().all().getFirst().archived()).isFalse();
  }

  @Test
  void thread_deleted_isMadeAgain() {
    String thread = taken();
    discord.desk().delete(thread);

    discord.says(zhang.says("有人吗"));

    Eventually.holds("another", () -> discord.desk().all().size() == 1);
    String other = discord.desk().all().getFirst().id();
    Eventually.holds("shown", () -> shows(other, "客户：有人吗"));
    assertThat(discord.rooms().to(other).getFirst().text()).contains("小李 在跟进");
    discord.says(li.says(other, "在的"));
    Eventually.holds("reached", () -> customerRead("在的"));
  }

  @Test
  void posts_faultyConnection_areShownOnce() {
    discord.fail("POST channels/*/threads", Fault.badGateway(), Fault.tooManyRequests(0.1, false));
    discord.says(zhang.says("人工"));
    Eventually.holds("a thread", () -> discord.desk().all().size() == 1);
    String thread = discord.desk().all().getFirst().id();
    Eventually.holds("the talk so far", () -> shows(thread, "客户：人工"));
    discord.fail("POST channels/*/messages", new Fault.CutAfterwards());

    node.desk.access().notes().add(chat, liAgent, "小李", "记一笔");

    Eventually.holds("shown", () -> shows(thread, "记一笔"));
    Eventually.holds("tried again", () -> discord.calls("POST channels/*/messages").size() > 3);
    assertThat(discord.rooms().to(thread)).filteredOn(it -> it.text().contains("记一笔")).hasSize(1);
  }

  @Test
  void message_repeated_isDoneOnce() {
    String thread = taken();
    DataObject said = li.says(thread, "// 只记一次");
    discord.says(said);
    discord.says(said);

    discord.says(li.says(thread, "好了"));

    Eventually.holds("reached", () -> customerRead("好了"));
    assertThat(node.desk.access().notes().of(chat)).hasSize(1);
  }

  @Test
  void files_goBothWays() {
    String thread = taken();
    DataObject photo = file("a.jpg", "image/jpeg", SampleFiles.photo(6));
    DataObject manual = file("b.pdf", "application/pdf", SampleFiles.pdf(""));
    DataObject second = file("c.pdf", "application/pdf", SampleFiles.pdf(""));

    discord.says(zhang.sends("看这个", photo));
    Eventually.holds("seen by agents", () -> shows(thread, "客户：[图片] 看这个"));
    assertThat(discord.rooms().to(thread).getLast().request().getArray("files")).hasSize(1);
    DataArray both = DataArray.empty().add(manual).add(second);
    discord.says(li.says(thread, "说明书").put("attachments", both));

    Eventually.holds("the words", () -> customerRead("说明书"));
    Eventually.holds("the files", () -> filesTo(zhang.chat()) == 2);
  }

  private DataObject file(String name, String type, byte[] content) {
    return discord.files().put(discord.address(), name, type, content);
  }

  private long filesTo(String channel) {
    return discord.rooms().to(channel).stream()
        .filter(sent -> sent.request().optArray("files").filter(it -> !it.isEmpty()).isPresent())
        .count();
  }

  @Test
  void words_saidInAGap_areHeardOnceAfterIt() {
    String thread = taken();
    discord.says(li.says(thread, "说在前面的"));
    Eventually.holds("reached", () -> customerRead("说在前面的"));
    Agent demoted = new Agent(wang.person(), List.of());

    discord.gateway().forget();
    discord.gateway().drop(4009);
    discord.says(li.says(thread, "没人听见的"));
    discord.says(demoted.says(thread, "// 没有身份组的"));

    Eventually.holds("reached", () -> customerRead("没人听见的"));
    Eventually.holds("told", () -> shows(thread, "您在这里的身份组还不能接待客户"));
    assertThat(toldHowOften(zhang.chat(), "说在前面的")).isEqualTo(1);
    assertThat(node.desk.access().notes().of(chat)).isEmpty();
  }

  private long toldHowOften(String channel, String text) {
    return discord.rooms().to(channel).stream().filter(it -> it.text().contains(text)).count();
  }

  @Test
  void correction_byAnAgent_isNotPassedOff() {
    String thread = taken();
    DataObject said = li.says(thread, "第一版");
    discord.says(said);
    Eventually.holds("reached", () -> customerRead("第一版"));

    discord.gateway().tell("MESSAGE_UPDATE", Customer.corrected(said, "第二版"));

    Eventually.holds("told", () -> shows(thread, "改过的话不会再发给客户"));
    assertThat(customerRead("第二版")).isFalse();
  }

  @Test
  void console_reply_isShownInTheThread() {
    String thread = taken();

    node.desk.access().voice().say(liAgent, chat, new MessageId("from-the-page"), "网页上说的");

    Eventually.holds("shown", () -> shows(thread, "小李：网页上说的"));
  }

  @Test
  void customer_closedTheChat_theAgentIsTold() {
    String thread = taken();
    discord.rooms().closeChat(zhang.user());

    discord.says(li.says(thread, "您还在吗"));

    Eventually.holds("told", () -> shows(thread, "没有送达：您还在吗"));
  }

  @Test
  void link_codeFromTheDesk_makesAnAgentKnownOnce() {
    AgentId zhao = node.desk.agent("zhao", "小赵");
    Agent user = Agent.of(discord, 904, AGENTS);
    Customer other = Customer.of(discord, 905);
    String code = node.desk.links().code(zhao).value();

    assertThat(answerTo(user.commands(DeskThreads.CHANNEL, "link", "code:" + code)))
        .contains("您好，小赵");
    discord.says(other.says("/link " + code));

    Eventually.holds("refused", () -> told(other.chat(), "关联码不对或者过期了"));
    assertThat(node.desk.audit().page(Optional.empty(), 5))
        .anyMatch(
            entry -> entry.action().equals("link") && entry.agent().equals(Optional.of(zhao)));
    String thread = handedOver();
    answerTo(user.commands(thread, "take"));
    assertThat(node.desk.firstCase(chat).agent()).contains(zhao);
  }

  @Test
  void command_whereNoCaseIs_isExplained() {
    assertThat(answerTo(li.commands(DeskThreads.CHANNEL, "take"))).contains("这里没有客户的会话");
  }

  private String handedOver() {
    discord.says(zhang.says("人工"));
    Eventually.holds("a thread", () -> discord.desk().all().size() == 1);
    String thread = discord.desk().all().getFirst().id();
    Eventually.holds("its card", () -> !discord.rooms().to(thread).isEmpty());
    return thread;
  }

  private String taken() {
    String thread = handedOver();
    discord.says(li.says(thread, "/take"));
    Eventually.holds("taken", () -> shows(thread, "小李 在跟进"));
    return thread;
  }

  private String answerTo(DataObject command) {
    String token = command.getString("token");
    discord.interacts(command);
    Eventually.holds("answered", () -> !discord.rooms().replies(token).isEmpty());
    return discord.rooms().replies(token).getFirst().text();
  }

  /** What is offered to whoever types. */
  private List<String> choices(DataObject typing) {
    discord.interacts(typing);
    Eventually.holds("offered", () -> offer(typing).isPresent());
    return offer(typing).orElseThrow().stream(DataArray::getObject)
        .map(it -> it.getString("name"))
        .toList();
  }

  private Optional<DataArray> offer(DataObject typing) {
    return discord.calls("POST interactions/*/*/callback").stream()
        .filter(call -> call.path().contains(typing.getString("token")))
        .map(FakeDiscord.Call::json)
        .filter(answer -> answer.getInt("type") == 8)
        .map(answer -> answer.getObject("data").getArray("choices"))
        .findFirst();
  }

  private CaseState state() {
    return node.desk.firstCase(chat).state();
  }

  private boolean shows(String thread, String text) {
    return told(thread, text);
  }

  private boolean customerRead(String text) {
    return told(zhang.chat(), text);
  }

  private boolean told(String channel, String text) {
    return discord.rooms().to(channel).stream().anyMatch(sent -> sent.text().contains(text));
  }
}
