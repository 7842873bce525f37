package io.kefu.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Capabilities;
import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.Dialog;
import io.kefu.core.dialog.Owner;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.dialog.flow.TestFlows;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.redis.conversation.RedisContactRecords;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.rights.ContactCopy;
import io.kefu.core.rights.ContactRights;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer goes from the web to Telegram and back: two nodes, one real store. */
class JoinTest {

  private static final ConversationId WEB = new ConversationId("web-guest");
  private static final ConversationId DOOR = new ConversationId("tg-42");
  private static final Address TELEGRAM = new Address(new ChannelId("telegram"), "42");
  private static final Pattern CODE = Pattern.compile("续 ([A-Z2-9]{6})");

  private final RedisUnderTest redis = new TestRedis();
  private final ScriptedChannel web = new ScriptedChannel();
  private final ScriptedChannel telegram =
      new ScriptedChannel("telegram", new Capabilities(4096, true, 100));
  private TurnNode one = node("one");
  private final TurnNode two = node("two");
  private int said = 0;

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  @Test
  void join_inTheMiddleOfAFlow_goesOnInTelegram() {
    begin();
    say(WEB, "扣了", web, "请发一下订单号");

    redeem(code());

    awaitSaid(web, "对话已经在另一个渠道接着聊了");
    awaitSaid(telegram, "接上了，之前聊的都在。我们继续。\n请发一下订单号。");
    say(DOOR, "OK20260115123456", telegram, "多少钱？");
    assertThat(transcript(WEB)).contains("扣了", "OK20260115123456", "多少钱？");
    say(WEB, "300", web, "什么时候？");
    say(DOOR, "昨天下午三点", telegram, "金额 300");
    assertThat(state(WEB).owner()).isInstanceOf(Owner.Queue.class);
    assertThat(state(WEB).address()).isEqualTo(TELEGRAM);
  }

  @Test
  void join_withAnAgent_theAgentSpeaksInTelegram() {
    say(WEB, "转人工", web, "已进入人工排队");
    AgentId li = new AgentId("li");
    two.presence.put(new AgentProfile(li, "客服小李", 5, Set.of()));
    two.presence.set(li, AgentStatus.READY);
    two.assignments.claim(HandoffId.of(WEB, 1), li);
    awaitSaid(web, "已接入");

    redeem(code());

    awaitSaid(telegram, "客服也跟过来了");
    two.voice.say(li, WEB, new MessageId("m1"), "我在这边继续帮您");
    awaitSaid(telegram, "我在这边继续帮您");
    int before = transcript(WEB).size();
    two.accepts(DOOR, TELEGRAM, "t1", new Content.Text("太好了"));
    assertThat(transcript(WEB)).hasSize(before + 1).last().isEqualTo("太好了");
    assertThat(two.book.latest(WEB).orElseThrow().state().open()).isTrue();
  }

  @Test
  void accept_throughTheDoor_countsOnInItsOwnNumbers() {
    begin();
    redeem(code());
    awaitSaid(telegram, "接上了");
    int own = transcript(DOOR).size();
    int behind = transcript(WEB).size();

    var accepted = (Inbox.Acceptance.Accepted) two.accepts(DOOR, TELEGRAM, "t1", text("扣了"));
    var again = (Inbox.Acceptance.Accepted) one.accepts(DOOR, TELEGRAM, "t1", text("扣了"));

    assertThat(accepted.sequence()).isEqualTo(own + behind + 1L);
    assertThat(accepted.line()).map(TranscriptMessage::sequence).hasValue(accepted.sequence());
    assertThat(again.sequence()).isEqualTo(accepted.sequence());
    assertThat(again.line()).isEmpty();
    assertThat(transcript(DOOR)).hasSize(own);
  }

  @Test
  void erase_eitherConversation_takesBoth() {
    begin();
    redeem(code());
    awaitSaid(telegram, "接上了");
    Eventually.holds("known", () -> state(WEB).doors().contains(DOOR));
    ContactRights rights =
        new ContactRights(
            new RedisTranscript(redis.client()),
            one.files,
            new RedisContactRecords(redis.client()),
            one.store,
            one.clock);

    assertThat(rights.copy(WEB).parts())
        .extracting(ContactCopy.Part::conversation)
        .containsExactly(WEB, DOOR);
    assertThat(rights.copy(WEB).messages())
        .hasSize(transcript(WEB).size() + transcript(DOOR).size());
    rights.erase(DOOR);

    assertThat(transcript(WEB)).isEmpty();
    assertThat(transcript(DOOR)).isEmpty();
    assertThat(one.store.look(WEB)).isEmpty();
  }

  @Test
  void join_bothWaysAtOnce_losesNothing() {
    begin();
    String codeOfWeb = code();
    two.accepts(DOOR, TELEGRAM, "x1", text("换个渠道继续"));
    String codeOfDoor = codeIn(telegram);
    one.accepts(WEB, "y1", text("续 " + codeOfDoor));
    two.accepts(DOOR, TELEGRAM, "x2", text("续 " + codeOfWeb));
    Eventually.holds(
        "one of them, or both, became doors",
        () -> joined(WEB).isPresent() || joined(DOOR).isPresent());

    int before = web.delivered().size() + telegram.delivered().size();
    one.accepts(WEB, "y2", text("转人工"));
    Eventually.holds(
        "answered", () -> web.delivered().size() + telegram.delivered().size() > before);
  }

  @Test
  void join_nodeDiesAfterTheCodeWasUsed_anotherFinishes() {
    begin();
    String code = code();
    one.store.fault(FaultyStore.Fault.UNANSWERED);
    one.accepts(DOOR, TELEGRAM, "t0", text("续 " + code));
    Eventually.holds("met", one.store::met);
    one.close();
    one = node("three");

    Eventually.holds(
        "arrived",
        () -> {
          two.sweep();
          return said(telegram).stream().anyMatch(line -> line.contains("接上了"));
        });
    say(DOOR, "没扣", telegram, "检查好余额");
  }

  private void begin() {
    one.accepts(WEB, "begin", new Content.Chosen(new ChoiceToken("guide.transfer"), ""));
    awaitSaid(web, "钱扣了吗");
  }

  /** A code, asked for on the web. */
  private String code() {
    one.accepts(WEB, "code", text("换个渠道继续"));
    return codeIn(web);
  }

  private String codeIn(ScriptedChannel channel) {
    awaitSaid(channel, "10 分钟内有效");
    Matcher code = CODE.matcher(String.join("\n", said(channel)));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private void redeem(String code) {
    two.accepts(DOOR, TELEGRAM, "redeem", text("续" + code.toLowerCase(Locale.ROOT)));
  }

  private void say(ConversationId where, String text, ScriptedChannel channel, String answer) {
    Address from = where.equals(DOOR) ? TELEGRAM : TestDialogs.ADDRESS;
    (where.equals(DOOR) ? two : one).accepts(where, from, "s" + ++said, text(text));
    awaitSaid(channel, answer);
  }

  private static void awaitSaid(ScriptedChannel channel, String words) {
    Eventually.holds(
        "said " + words, () -> said(channel).stream().anyMatch(line -> line.contains(words)));
  }

  private static List<String> said(ScriptedChannel channel) {
    return channel.delivered().stream()
        .map(sent -> sent.message().content().body().plain())
        .toList();
  }

  private List<String> transcript(ConversationId id) {
    return new RedisTranscript(redis.client())
        .after(id, 0, 100).stream().map(line -> line.content().body().plain()).toList();
  }

  private Conversation state(ConversationId id) {
    return one.store.look(id).orElseThrow();
  }

  private Optional<ConversationId> joined(ConversationId id) {
    return one.store.look(id).flatMap(Conversation::joined);
  }

  private static Content text(String text) {
    return new Content.Text(text);
  }

  private TurnNode node(String name) {
    Dialog dialog = TestDialogs.dialog(TestFlows.library());
    return new TurnNode(
        redis.client(),
        name,
        List.of(web, telegram),
        TurnNode.Setting.BRISK.abandoningAfter(Duration.ofSeconds(1), Duration.ofMillis(300)),
        dialog);
  }
}
