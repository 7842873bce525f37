package io.kefu.core.deskchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Capabilities;
import io.kefu.core.channel.Channel;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Outbound;
import io.kefu.core.channel.testing.TestDesk;
import io.kefu.core.channel.testing.TestTurns;
import io.kefu.core.deskchat.ThreadMessage.Kind;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.Priority;
import io.kefu.core.message.Address;
import io.kefu.core.message.ChannelId;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.channel.RedisLeadership;
import io.kefu.core.redis.conversation.RedisWithdrawals;
import io.kefu.core.redis.desk.RedisHandoffQueue;
import io.kefu.core.redis.testing.Eventually;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.redis.testing.TestRedis;
import io.kefu.core.turn.Withdrawals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes and one chat program. */
class ChannelDeskTest {

  @RegisterExtension static final RedisUnderTest REDIS = new TestRedis();

  private static final MirrorRounds.Pace BRISK =
      new MirrorRounds.Pace(Duration.ofMillis(20), Duration.ofMinutes(30));

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScriptedDeskChat chat = new ScriptedDeskChat();
  private final Node one = new Node("one");
  private final Node two = new Node("two");

  @AfterEach
  void stop() {
    threads.shutdownNow();
    one.close();
    two.close();
  }

  @Test
  void rounds_onTwoNodesAtOnce_openOneThreadForACase() {
    one.enqueue("c-1", Priority.P2);

    threads.execute(one.channelDesk.rounds());
    threads.execute(two.channelDesk.rounds());

    Eventually.holds("shown", () -> !chat.posted().isEmpty());
    one.enqueue("c-2", Priority.P2);
    Eventually.holds("the second", () -> chat.opened().size() > 1);
    assertThat(chat.opened()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void changes_whereTheRoundsDoNotRun_areNotGathered() {
    MirrorRounds rounds = one.channelDesk.rounds();

    rounds.changed(HandoffId.of(new ConversationId("c-1"), 1));
    assertThat(rounds.waiting()).isZero();

    Future<?> running = threads.submit(rounds);
    Eventually.holds(
        "noted where they run",
        () -> {
          rounds.changed(HandoffId.of(new ConversationId("c-1"), 1));
          return rounds.waiting() > 0;
        });
    running.cancel(true);
    Eventually.holds(
        "noted no more",
        () -> {
          rounds.changed(HandoffId.of(new ConversationId("c-2"), 1));
          return rounds.waiting() == 0;
        });
  }

  @Test
  void message_heardOnOneNode_isAnsweredByTheOther() {
    one.enqueue("c-1", Priority.P2);
    threads.execute(two.channelDesk.rounds());
    Eventually.holds("a thread", () -> one.desk.records().threads().all().size() == 1);
    ThreadId thread = one.desk.records().threads().all().getFirst().thread();

    one.channelDesk.talk().hear(said(thread, "m1"));
    one.channelDesk.talk().hear(said(thread, "m1"));

    Eventually.holds("answered", () -> chat.shows("还不知道您是哪位客服"));
    HandoffId handoff = HandoffId.of(new ConversationId("c-1"), 1);
    Eventually.holds("struck out", () -> one.desk.records().answers().of(handoff).isEmpty());
    assertThat(chat.posted().stream().filter(post -> post.contains("还不知道您"))).hasSize(1);
  }

  @Test
  void user_whoseAccountMustChooseAPassword_isNotKnown() {
    AgentId agent = one.desk.agent("li", "小李", 77);
    assertThat(one.channelDesk.talk().knows("77", Rank.AGENT)).isTrue();

    one.desk.oneTimePassword(agent);

    assertThat(one.channelDesk.talk().knows("77", Rank.AGENT)).isFalse();
  }

  @Test
  void rounds_whenTheRoomIsFull_beginWithTheMostUrgent() {
    chat.full(true);
    for (int i = 1; i <= 5; i++) {
      one.enqueue("c-" + i, Priority.P3);
    }
    one.enqueue("c-6", Priority.P0);
    threads.execute(one.channelDesk.rounds());

    chat.full(false);

    Eventually.holds("all", () -> chat.opened().size() == 6);
    assertThat(chat.opened().getFirst()).startsWith("P0");
  }

  @Test
  void line_takenBackByTheCustomer_isToldInItsThreadOnce() {
    ConversationId conversation = new ConversationId("c-7");
    one.turns.inbox().accept(message(conversation, "m0", "转人工"));
    one.turns.inbox().accept(message(conversation, "m1", "卡号发错了"));
    threads.execute(one.channelDesk.rounds());
    Eventually.holds("shown", () -> chat.shows("卡号发错了"));

    Withdrawals withdrawals =
        new RedisWithdrawals(REDIS.client(), one.desk.threadFeed(), Duration.ofDays(1));
    withdrawals.withdraw(conversation, TestDialogs.ADDRESS.channel(), List.of(new MessageId("m1")));
    withdrawals.withdraw(conversation, TestDialogs.ADDRESS.channel(), List.of(new MessageId("m1")));

    Eventually.holds("told", () -> chat.shows("客户删除了这条消息：卡号发错了"));
    one.turns.inbox().accept(message(conversation, "m2", "还在吗"));
    Eventually.holds("the next", () -> chat.shows("还在吗"));
    assertThat(chat.posted().stream().filter(post -> post.contains("客户删除了"))).hasSize(1);
  }

  @Test
  void line_takenBackBehindADoor_isFoundInTheConversationBehind() {
    ConversationId door = new ConversationId("c-8");
    ConversationId behind = new ConversationId("c-9");
    REDIS.client().hset(RedisKeys.conversation(door), "joined", behind.value());
    REDIS.client().hset(RedisKeys.conversation(door), "lines", "0");
    one.turns.inbox().accept(message(door, "m1", "发错了"));

    Withdrawals withdrawals =
        new RedisWithdrawals(REDIS.client(), one.desk.threadFeed(), Duration.ofDays(1));
    withdrawals.withdraw(door, TestDialogs.ADDRESS.channel(), List.of(new MessageId("m1")));

    assertThat(one.desk.access().deliveries().of(behind).withdrawn()).containsExactly(1L);
  }

  private static InboundMessage message(ConversationId conversation, String id, String text) {
    return new InboundMessage(
        conversation,
        TestDialogs.ADDRESS,
        new MessageId(id),
        new Content.Text(text),
        Instant.now());
  }

  private static ThreadMessage said(ThreadId thread, String id) {
    return new ThreadMessage(
        thread, "77", Rank.AGENT, new MessageId(id), "您好", Optional.empty(), Kind.NEW);
  }

  private final class Node implements AutoCloseable {

    private final ExecutorService own = Executors.newVirtualThreadPerTaskExecutor();
    private final TestTurns turns;
    private final TestDesk desk;
    private final ChannelDesk channelDesk;

    Node(String name) {
      turns = new TestTurns(REDIS.client(), name, new Silent(), own);
      desk =
          new TestDesk(
              REDIS,
              turns,
              ScriptedDeskChat.ID,
              new RedisLeadership(REDIS.client(), name, Duration.ofSeconds(2)));
      channelDesk = new ChannelDesk(chat, desk.ground(), BRISK);
      channelDesk.follow(desk.deskFeed(), desk.threadFeed());
    }

    void enqueue(String conversation, Priority priority) {
      ConversationId id = new ConversationId(conversation);
      new RedisHandoffQueue(turns.desk(), turns.courier(), ZoneId.of("Asia/Shanghai"))
          .enqueue(
              new HandoffRequest(
                  HandoffId.of(id, 1),
                  id,
                  TestDialogs.ADDRESS,
                  priority,
                  HandoffReason.ASKED,
                  "帮帮我",
                  List.of(),
                  Instant.now()));
    }

    @Override
    public void close() {
      desk.close();
      turns.close();
      own.shutdownNow();
    }
  }

  /** A channel through which nothing is said here. */
  private static final class Silent implements Channel {

    @Override
    public ChannelId id() {
      return TestDialogs.ADDRESS.channel();
    }

    @Override
    public Capabilities capabilities() {
      return new Capabilities(1000, true, 10);
    }

    @Override
    public Delivery send(Address to, Outbound message) {
      return new Delivery.Delivered("");
    }
  }
}
