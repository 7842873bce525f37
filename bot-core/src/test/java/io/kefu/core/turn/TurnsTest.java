package io.kefu.core.turn;

import static io.kefu.core.redis.testing.Eventually.holds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Outbound;
import io.kefu.core.dialog.TableFaq;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.redis.conversation.RedisKind;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.testing.CommandCounter;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.Inbox.Acceptance;
import io.kefu.core.turn.TurnNode.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two nodes on one Redis: every message is answered once, replies arrive once and in order,
 * whatever happens to a node, a channel or a clock.
 */
@ParameterizedClass
@EnumSource(
    value = RedisKind.class,
    names = {"SERVER", "CLUSTER"})
class TurnsTest {

  private static final ConversationId ID = new ConversationId("c-1");
  private static final Duration A_LEASE = Duration.ofSeconds(31);

  /** How long an effect rests before a test's node takes it over. */
  private static final Duration A_REST = Duration.ofMillis(200);

  private final RedisUnderTest redis;
  private final RedisTranscript transcript;
  private final List<TurnNode> nodes = new ArrayList<>();
  private final ScriptedChannel channel = new ScriptedChannel();

  TurnsTest(RedisKind kind) {
    redis = kind.redis();
    transcript = new RedisTranscript(redis.client());
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @AfterEach
  void stop() {
    nodes.forEach(TurnNode::close);
  }

  @Test
  void accept_question_isAnsweredAndDelivered() {
    TurnNode node = node(Setting.BRISK);

    Acceptance acceptance = node.says(ID, "a", "忘记密码");

    awaitDelivered(ID, 1);
    assertThat(acceptance)
        .isEqualTo(new Acceptance.Accepted(1, Optional.of(transcript.after(ID, 0, 1).getFirst())));
    assertThatAllIsAnsweredOnce(ID, 1);
    assertThat(channel.delivered().getFirst().id()).isEqualTo("c-1:2");
  }

  @Test
  void accept_opening_isGreeted() {
    node(Setting.BRISK).accepts(ID, "open", new Content.Opened());

    awaitDelivered(ID, 1);
    assertThat(transcript.after(ID, 0, 10))
        .extracting(TranscriptMessage::from)
        .containsExactly(Author.BOT);
  }

  @Test
  void accept_burst_isAnsweredAsOneAndShownTyping() {
    TurnNode node = node(Setting.BRISK.joining(Duration.ofSeconds(1)));

    node.says(ID, "a", "我的");
    node.says(ID, "b", "账户");
    node.says(ID, "c", "被盗了");

    awaitDelivered(ID, 1);
    assertThat(channel.delivered().getFirst().message().inReplyTo()).containsExactly(1L, 2L, 3L);
    assertThat(channel.typing()).containsExactly(ID);
  }

  @Test
  void accept_wordInABurst_isAnsweredWithoutFurtherWait() {
    TurnNode node = node(Setting.BRISK.joining(Duration.ofHours(1)));

    node.says(ID, "a", "忘记密码");
    node.says(ID, "b", "人工");

    awaitDelivered(ID, 3);
    assertThatAllIsAnsweredOnce(ID, 2);
  }

  @Test
  void accept_buttonWhileABurstIsAwaited_isAnsweredWithoutFurtherWait() {
    TurnNode node = node(Setting.BRISK.joining(Duration.ofHours(1)));

    node.says(ID, "a", "忘记密码");
    node.accepts(ID, "b", new Content.Chosen(new ChoiceToken("up.1"), "解决了"));

    awaitDelivered(ID, 2);
    assertThatAllIsAnsweredOnce(ID, 2);
  }

  @Test
  void accept_sameMessageManyTimesOnBothNodes_isAnsweredOnce() throws Exception {
    TurnNode one = node(Setting.BRISK);
    TurnNode two = node(Setting.BRISK);

    inParallel(20, i -> (i % 2 == 0 ? one : two).says(ID, "a", "忘记密码"));
    one.says(ID, "b", "客服电话");
    two.says(ID, "a", "忘记密码");

    awaitAnswers(ID, 2);
    assertThatAllIsAnsweredOnce(ID, 2);
  }

  @Test
  void accept_alternatingNodes_keepsOrderAndAnswersEachOnce() {
    TurnNode one = node(Setting.BRISK);
    TurnNode two = node(Setting.BRISK);

    for (int i = 0; i < 60; i++) {
      (i % 2 == 0 ? one : two).says(ID, "m-" + i, "忘记密码");
    }

    awaitAnswers(ID, 60);
    assertThatAllIsAnsweredOnce(ID, 60);
  }

  @Test
  void accept_manyConversationsAtOnce_answersEachMessageOnceInOrder() throws Exception {
    Setting patient = Setting.BRISK.abandoningAfter(Duration.ofSeconds(5), Duration.ofSeconds(15));
    TurnNode one = node(patient);
    TurnNode two = node(patient);
    nodes.forEach(TurnNode::keepSweeping);
    int messages = 5;

    inParallel(
        100,
        i -> {
          for (int m = 0; m < messages; m++) {
            ((i + m) % 2 == 0 ? one : two).says(conversation(i), "m-" + m, "忘记密码");
          }
        });

    for (int i = 0; i < 100; i++) {
      awaitAnswers(conversation(i), messages);
      assertThatAllIsAnsweredOnce(conversation(i), messages);
    }
  }

  @Test
  void accept_messagesWhileTheTurnIsCommitted_losesNone() throws Exception {
    TurnNode node = node(Setting.BRISK.joining(Duration.ofMillis(1)));

    inParallel(200, i -> node.says(ID, "m-" + i, "忘记密码"));

    awaitAnswers(ID, 200);
    assertThatAllIsAnsweredOnce(ID, 200);
  }

  @Test
  void accept_clocksApart_answersEachOnce() {
    TurnNode one = node(Setting.BRISK);
    TurnNode two = node(Setting.BRISK);
    two.clock.goAhead(Duration.ofMinutes(10));

    for (int i = 0; i < 40; i++) {
      (i % 2 == 0 ? one : two).says(ID, "m-" + i, "忘记密码");
    }
    awaitAnswersSweeping(ID, 40, two);

    assertThatAllIsAnsweredOnce(ID, 40);
  }

  @Test
  void send_refusedForNow_isTriedAgainBeforeAnythingElse() {
    channel.fares(attempt ->
        attempt.number() == 1
            ? new Delivery.Retry(Duration.ZERO, "too many requests")
            : new Delivery.Delivered(""));
    TurnNode node = node(Setting.BRISK);

    node.says(ID, "a", "人工");

    awaitDelivered(ID, 2);
    assertThatDeliveredInOrder(ID);
    assertThat(channel.attempts()).extracting(Outbound::id).startsWith("c-1:2", "c-1:2");
  }

  @Test
  void send_refusedForever_doesNotHoldUpTheRest() {
    channel.fares(attempt ->
        attempt.message().id().equals("c-1:2")
            ? new Delivery.Failed("blocked")
            : new Delivery.Delivered(""));
    TurnNode node = node(Setting.BRISK);

    node.says(ID, "a", "忘记密码");
    holds("the first was tried", () -> channel.attempts().size() == 1);
    node.says(ID, "b", "忘记密码");

    awaitDelivered(ID, 1);
    assertThat(channel.attempts()).extracting(Outbound::id).containsExactly("c-1:2", "c-1:4");
  }

  @Test
  void send_slow_holdsUpItsOwnConversationOnly() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    channel.fares(attempt -> {
      if (attempt.message().id().equals("c-1:2")) {
        await(slow);
      }
      return new Delivery.Delivered("");
    });
    TurnNode one = node(Setting.BRISK);
    TurnNode two = node(Setting.BRISK);
    ConversationId other = new ConversationId("c-2");

    one.says(ID, "a", "忘记密码");
    holds("the first send began", () -> !channel.attempts().isEmpty());
    two.says(ID, "b", "忘记密码");
    two.says(other, "a", "忘记密码");
    awaitDelivered(other, 1);
    awaitTranscript(ID, 4);
    assertThat(channel.delivered(ID)).isEmpty();
    slow.countDown();

    awaitDelivered(ID, 2);
    assertThatAllIsAnsweredOnce(ID, 2);
  }

  @Test
  void send_slowerThanTakeOver_isNotDoneTwice() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    channel.fares(attempt -> {
      await(slow);
      return new Delivery.Delivered("");
    });
    Duration rest = Duration.ofSeconds(2);
    TurnNode one = node(Setting.BRISK.abandoningAfter(A_LEASE, rest));
    TurnNode two = node(Setting.BRISK.abandoningAfter(A_LEASE, rest));
    one.says(ID, "a", "忘记密码");
    holds("the send began", () -> !channel.attempts().isEmpty());

    Instant end = Instant.now().plus(rest.plus(rest));
    holds(
        "the take-over's time has gone by twice",
        () -> {
          two.sweep();
          one.sweep();
          return Instant.now().isAfter(end);
        });
    slow.countDown();

    awaitDelivered(ID, 1);
    holds("acknowledged", this::outboxIsEmpty);
    assertThat(channel.attempts()).hasSize(1);
  }

  @Test
  void send_throwsOnce_isTriedAgain() {
    channel.fares(attempt -> {
      if (attempt.number() == 1) {
        throw new IllegalStateException("a bug of the channel");
      }
      return new Delivery.Delivered("");
    });
    TurnNode node = node(Setting.BRISK);

    node.says(ID, "a", "忘记密码");

    awaitDelivered(ID, 1);
    assertThatAllIsAnsweredOnce(ID, 1);
  }

  @Test
  void send_throwsAlways_isGivenUpForTheRest() {
    channel.fares(attempt -> {
      if (attempt.message().id().equals("c-1:2")) {
        throw new IllegalStateException("a bug of the channel");
      }
      return new Delivery.Delivered("");
    });
    TurnNode node = node(Setting.BRISK);

    node.says(ID, "a", "人工");

    awaitDelivered(ID, 1);
    assertThat(channel.attempts()).extracting(Outbound::id).endsWith("c-1:2", "c-1:3");
  }

  @Test
  void dialogMeetsABug_customerIsAnsweredAndGoesOn() {
    TurnNode node = node(Setting.BRISK);

    node.says(ID, "a", TableFaq.BREAKS);
    awaitDelivered(ID, 1);
    assertThat(plain(0)).contains("人工客服");
    node.says(ID, "b", "忘记密码");

    awaitDelivered(ID, 2);
    assertThat(plain(1)).contains("找回登录密码的办法");
    assertThatAllIsAnsweredOnce(ID, 2);
  }

  @Test
  void nodeDies_beforeItsCommit_anotherAnswers() {
    nodeDies(FaultyStore.Fault.LOST);
  }

  @Test
  void nodeDies_afterItsCommit_anotherDelivers() {
    nodeDies(FaultyStore.Fault.UNANSWERED);
  }

  @Test
  void clientRepeatsACommit_theAnswerComesOnce() {
    nodeDies(FaultyStore.Fault.REPEATED);
  }

  @Test
  void turnMeetsABug_itIsTakenAgain() {
    nodeDies(FaultyStore.Fault.BUG);
  }

  @Test
  void nodeDies_whileSending_anotherDeliversAllInOrder() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    ScriptedChannel dead = new ScriptedChannel();
    dead.fares(attempt -> {
      await(never);
      return new Delivery.Retry(Duration.ofHours(1), "stopped");
    });
    TurnNode one = node(dead, Setting.BRISK);
    one.says(ID, "a", "人工");
    holds("sending", () -> dead.attempts().size() == 1);

    one.close();
    TurnNode two = node(Setting.BRISK.abandoningAfter(A_LEASE, A_REST));

    holds("taken over", () -> sweepUntilDelivered(two, 2));
    assertThatDeliveredInOrder(ID);
    assertThat(two.queue.waiting()).isOne();
  }

  @Test
  void handoff_askedForRemindedAndLeft_isToldInOrder() {
    TurnNode node = node(Setting.BRISK);

    node.says(ID, "a", "人工");
    awaitDelivered(ID, 2);
    assertThat(plain(1)).contains("编号", "您排在第一位");
    assertThat(node.queue.waiting()).isOne();

    node.clock.goAhead(Duration.ofMinutes(5).plusSeconds(1));
    node.sweep();
    awaitDelivered(ID, 3);
    assertThat(plain(2)).contains("您还在排队");

    node.says(ID, "b", "退出");
    awaitDelivered(ID, 4);
    holds("out of the line", () -> node.queue.waiting() == 0);
    node.clock.goAhead(Duration.ofMinutes(6));
    node.sweep();
    assertThatAllIsAnsweredOnce(ID, 2);
  }

  @Test
  void silence_endsTheConversation_andTheNextMessageOpensItAgain() {
    TurnNode node = node(Setting.BRISK);
    node.says(ID, "a", "密码");
    awaitDelivered(ID, 1);

    node.clock.goAhead(Duration.ofHours(25));
    node.sweep();
    holds("closed, the guesses forgotten", () -> !nodeHolds(ID));
    node.says(ID, "b", "1");

    awaitDelivered(ID, 2);
    assertThat(plain(1)).contains("没有十足的把握");
  }

  @Test
  void turn_costs_twoRoundTripsAndAnAcknowledgement() {
    TurnNode node = node(Setting.BRISK);
    node.says(ID, "a", "忘记密码");
    awaitDelivered(ID, 1);
    holds("acknowledged", () -> outboxIsEmpty());

    try (CommandCounter counter = CommandCounter.on(redis)) {
      node.says(ID, "b", "忘记密码");
      awaitDelivered(ID, 2);
      List<String> commands = new ArrayList<>();
      holds(
          "all three sent",
          () -> {
            commands.addAll(counter.commands());
            return commands.size() >= 3;
          });
      assertThat(commands).containsExactly("EVALSHA", "EVALSHA", "EVALSHA");
    }
  }

  private void nodeDies(FaultyStore.Fault fault) {
    TurnNode one = node(Setting.BRISK);
    TurnNode two = node(Setting.BRISK.abandoningAfter(A_LEASE, A_REST));
    one.says(ID, "a", "忘记密码");
    awaitDelivered(ID, 1);
    holds("acknowledged", this::outboxIsEmpty);
    one.store.fault(fault);
    one.says(ID, "b", "客服电话");
    one.says(ID, "c", "什么钱包");
    holds("the fault was met", one.store::met);

    two.clock.goAhead(A_LEASE);
    awaitAnswersSweeping(ID, 3, two);

    assertThatAllIsAnsweredOnce(ID, 3);
  }

  private TurnNode node(Setting setting) {
    return node(channel, setting);
  }

  private TurnNode node(ScriptedChannel channel, Setting setting) {
    TurnNode node = new TurnNode(redis.client(), "node-" + nodes.size(), channel, setting);
    nodes.add(node);
    return node;
  }

  private void awaitTranscript(ConversationId id, long lines) {
    holds(lines + " lines in " + id, () -> transcript.last(id) == lines);
  }

  private void awaitDelivered(ConversationId id, int messages) {
    holds(messages + " delivered to " + id, () -> channel.delivered(id).size() == messages);
  }

  /** Waits until so many of the customer's messages are answered, and the answers delivered. */
  private void awaitAnswers(ConversationId id, int messages) {
    holds(messages + " answered in " + id, () -> isAnswered(id, messages));
  }

  private void awaitAnswersSweeping(ConversationId id, int messages, TurnNode by) {
    holds(
        messages + " answered in " + id,
        () -> {
          by.sweep();
          return isAnswered(id, messages);
        });
  }

  private boolean isAnswered(ConversationId id, int messages) {
    List<TranscriptMessage> bot = lines(id, Author.BOT);
    return answered(bot).size() >= messages && channel.delivered(id).size() >= bot.size();
  }

  private boolean sweepUntilDelivered(TurnNode node, int messages) {
    node.sweep();
    return channel.delivered(ID).size() == messages;
  }

  /**
   * Each of the customer's messages is in the transcript once, answered once, and delivered once.
   */
  private void assertThatAllIsAnsweredOnce(ConversationId id, int messages) {
    List<Long> said = lines(id, Author.CUSTOMER).stream().map(TranscriptMessage::sequence).toList();
    assertThat(said).hasSize(messages);
    assertThat(answered(lines(id, Author.BOT))).containsExactlyElementsOf(said);
    assertThatDeliveredInOrder(id);
  }

  private void assertThatDeliveredInOrder(ConversationId id) {
    assertThat(channel.delivered(id))
        .extracting(Outbound::message)
        .extracting(TranscriptMessage::sequence)
        .containsExactlyElementsOf(
            lines(id, Author.BOT).stream().map(TranscriptMessage::sequence).toList());
  }

  private static List<Long> answered(List<TranscriptMessage> bot) {
    return bot.stream().flatMap(line -> line.inReplyTo().stream()).toList();
  }

  private List<TranscriptMessage> lines(ConversationId id, Author from) {
    return transcript.after(id, 0, 10_000).stream().filter(line -> line.from() == from).toList();
  }

  private String plain(int delivered) {
    return channel.delivered(ID).get(delivered).message().content().body().plain();
  }

  private boolean nodeHolds(ConversationId id) {
    return redis.nodes().stream().anyMatch(node -> RedisPeek.isLeased(node, id));
  }

  private boolean outboxIsEmpty() {
    return redis.nodes().stream().allMatch(RedisPeek::outboxesAreEmpty);
  }

  private static ConversationId conversation(int i) {
    return new ConversationId("many-" + i);
  }

  private static void inParallel(int times, java.util.function.IntConsumer task) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, times)
              .mapToObj(i -> Executors.callable(() -> task.accept(i)))
              .toList();
      for (var call : threads.invokeAll(calls)) {
        call.get();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
