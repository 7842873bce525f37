package io.kefu.core.turn;

import static io.kefu.core.redis.testing.Eventually.holds;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Outbound;
import io.kefu.core.dialog.Owner;
import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.handoff.cases.Claim;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.privacy.SecretKind;
import io.kefu.core.redis.conversation.RedisKind;
import io.kefu.core.redis.conversation.RedisTranscript;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.TurnNode.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents on one node, customers on another: a case has one agent, and only that one is heard. */
@ParameterizedClass
@EnumSource(
    value = RedisKind.class,
    names = {"SERVER", "CLUSTER"})
class DeskTurnsTest {

  private static final ConversationId ID = new ConversationId("c-1");
  private static final HandoffId HANDOFF = HandoffId.of(ID, 1);
  private static final AgentId LI = new AgentId("li");
  private static final AgentId WANG = new AgentId("wang");

  private final RedisUnderTest redis;
  private final RedisTranscript transcript;
  private final ScriptedChannel channel = new ScriptedChannel();
  private TurnNode customers;
  private TurnNode agents;

  DeskTurnsTest(RedisKind kind) {
    redis = kind.redis();
    transcript = new RedisTranscript(redis.client());
    customers = node("node-1");
    agents = node("node-2");
  }

  @BeforeEach
  void flush() {
    redis.flush();
    for (AgentId agent : List.of(LI, WANG)) {
      agents.presence.put(new AgentProfile(agent, "客服" + agent, 5, Set.of()));
      agents.presence.set(agent, AgentStatus.READY);
    }
  }

  @AfterEach
  void stop() {
    customers.close();
    agents.close();
  }

  @Test
  void say_agentOnAnotherNode_reachesTheCustomerAndTheBotIsSilent() {
    waiting(ID);
    agents.assignments.claim(HANDOFF, LI);

    Spoken spoken = agents.voice.say(LI, ID, new MessageId("m-1"), "您好\n请问怎么了");
    agents.voice.say(LI, ID, new MessageId("m-1"), "您好\n请问怎么了");
    awaits(() -> assertThat(deliveredBy(Author.AGENT)).hasSize(1));
    customers.says(ID, "b", "忘记密码");

    assertThat(spoken).isEqualTo(new Spoken.Accepted(Set.of()));
    awaits(() -> assertThat(agents.book.find(HANDOFF).orElseThrow().unread()).isEqualTo(1));
    List<TranscriptMessage> lines = transcript.after(ID, 0, 20);
    assertThat(lines.getLast().from()).isEqualTo(Author.CUSTOMER);
    TranscriptMessage said = deliveredBy(Author.AGENT).getFirst();
    assertThat(said.author()).contains("客服li");
    assertThat(said.content().body().plain()).isEqualTo("您好\n请问怎么了");
    DeskCase seen = agents.book.find(HANDOFF).orElseThrow();
    assertThat(seen.last().preview()).isEqualTo("忘记密码");
    assertThat(seen.times().firstReply()).isPresent();
  }

  @Test
  void say_secret_isMaskedBeforeItIsWritten() {
    waiting(ID);
    agents.assignments.claim(HANDOFF, LI);

    Spoken spoken = agents.voice.say(LI, ID, new MessageId("m-1"), "您的密码是 Abc12345!");

    assertThat(spoken).isEqualTo(new Spoken.Accepted(Set.of(SecretKind.PASSWORD)));
    awaits(() -> assertThat(deliveredBy(Author.AGENT)).hasSize(1));
    assertThat(deliveredBy(Author.AGENT).getFirst().content().body().plain())
        .doesNotContain("Abc12345");
  }

  @Test
  void say_afterTheCaseWasLost_isRefused() {
    waiting(ID);
    agents.assignments.claim(HANDOFF, LI);
    agents.assignments.assign(HANDOFF, WANG, WANG);

    assertThat(agents.voice.say(LI, ID, new MessageId("m-1"), "您好"))
        .isEqualTo(new Spoken.NotOwner(Optional.of(WANG)));
    assertThat(agents.voice.say(WANG, ID, new MessageId("m-1"), "您好"))
        .isInstanceOf(Spoken.Accepted.class);
  }

  @Test
  void turn_agentSpokeButLostTheCaseMeanwhile_saysNothing() {
    waiting(ID);
    agents.assignments.claim(HANDOFF, LI);
    awaits(() -> assertThat(owner(ID)).isEqualTo(new Owner.Agent(LI, HANDOFF)));

    agents.inbox.accept(
        ID,
        "agent:wang:m-9",
        new InboundItem.AgentSpoke(
            HANDOFF,
            WANG,
            "客服wang",
            new MessageId("m-9"),
            transcript.after(ID, 0, 1).getFirst().content()));
    agents.voice.say(LI, ID, new MessageId("m-1"), "我在");

    awaits(() -> assertThat(deliveredBy(Author.AGENT)).hasSize(1));
    assertThat(deliveredBy(Author.AGENT).getFirst().author()).contains("客服li");
  }

  @Test
  void round_agentGone_tellsTheCustomerAndNobodySpeaksForThem() {
    waiting(ID);
    agents.assignments.claim(HANDOFF, LI);
    awaits(() -> assertThat(owner(ID)).isEqualTo(new Owner.Agent(LI, HANDOFF)));
    customers.clock.goAhead(Duration.ofMinutes(1));

    customers.courier.round();

    awaits(() -> assertThat(said()).anyMatch(text -> text.contains("客服暂时离开了")));
    assertThat(owner(ID)).isInstanceOf(Owner.Queue.class);
    assertThat(agents.queue.waiting()).isEqualTo(1);
    assertThat(agents.voice.say(LI, ID, new MessageId("m-1"), "我回来了"))
        .isEqualTo(new Spoken.NotOwner(Optional.empty()));
  }

  @Test
  void round_nodeDiedBetweenDeskAndConversation_bringsThemTogether() {
    waiting(ID);
    agents.store.turnsDeaf();
    agents.assignments.claim(HANDOFF, LI);
    assertThat(agents.book.find(HANDOFF).orElseThrow().state()).isEqualTo(CaseState.ASSIGNED);
    assertThat(owner(ID)).isInstanceOf(Owner.Queue.class);

    customers.courier.round();

    awaits(() -> assertThat(owner(ID)).isEqualTo(new Owner.Agent(LI, HANDOFF)));
  }

  @Test
  void resolve_thenANewMessage_opensTheSameCaseForTheSameAgent() {
    waiting(ID);
    agents.assignments.claim(HANDOFF, LI);
    agents.assignments.resolve(HANDOFF, LI);
    awaits(() -> assertThat(said()).anyMatch(text -> text.contains("还满意吗")));

    customers.says(ID, "stars", "5");
    awaits(() ->
        assertThat(agents.book.find(HANDOFF).orElseThrow().rating().orElseThrow().stars())
            .isEqualTo(5));
    customers.says(ID, "again", "又出现了");

    awaits(() -> assertThat(owner(ID)).isEqualTo(new Owner.Agent(LI, HANDOFF)));
    assertThat(agents.book.find(HANDOFF).orElseThrow().state()).isEqualTo(CaseState.ASSIGNED);
  }

  @Test
  void takeOver_fromTheBot_isOneCaseOfTheAgentWhoMaySpeakThen() {
    customers.says(ID, "a", "忘记密码");
    awaits(() -> assertThat(channel.delivered()).hasSize(1));

    agents.voice.takeOver(LI, ID);
    agents.voice.takeOver(LI, ID);

    awaits(() -> assertThat(owner(ID)).isEqualTo(new Owner.Agent(LI, HANDOFF)));
    DeskCase taken = agents.book.find(HANDOFF).orElseThrow();
    assertThat(taken.agent()).contains(LI);
    assertThat(taken.request().reason()).isEqualTo(HandoffReason.TAKEN_OVER);
    assertThat(agents.book.past(ID)).hasSize(1);
    assertThat(agents.queue.waiting()).isZero();
    assertThat(agents.voice.say(LI, ID, new MessageId("m-1"), "我来帮您"))
        .isInstanceOf(Spoken.Accepted.class);
    awaits(() -> assertThat(deliveredBy(Author.AGENT)).hasSize(1));
  }

  @Test
  void takeOver_byTwoAtOnce_endsWithOneWhoHasIt() {
    customers.says(ID, "a", "忘记密码");
    awaits(() -> assertThat(channel.delivered()).hasSize(1));

    agents.voice.takeOver(LI, ID);
    customers.voice.takeOver(WANG, ID);

    awaits(() -> assertThat(owner(ID)).isInstanceOf(Owner.Agent.class));
    awaits(() -> assertThat(agents.book.open()).hasSize(1));
    DeskCase open = agents.book.open().getFirst();
    awaits(() ->
        assertThat(owner(ID)).isEqualTo(new Owner.Agent(open.agent().orElseThrow(), open.id())));
  }

  @Test
  void transcript_wished_comesAsAFileOfTheConversation() {
    waiting(ID);
    agents.assignments.claim(HANDOFF, LI);
    agents.voice.say(LI, ID, new MessageId("m-1"), "您好");
    awaits(() -> assertThat(deliveredBy(Author.AGENT)).hasSize(1));
    agents.assignments.resolve(HANDOFF, LI);
    awaits(() -> assertThat(said()).anyMatch(text -> text.contains("还满意吗")));

    customers.says(ID, "wish", "要聊天记录");

    awaits(() -> assertThat(files()).hasSize(1));
    AttachedFile file = files().getFirst();
    String number = agents.book.find(HANDOFF).orElseThrow().number().value();
    assertThat(file.name()).isEqualTo("聊天记录 " + number + ".txt");
    String text = new String(agents.files.read(ID, file.id()).orElseThrow(), UTF_8);
    assertThat(text)
        .startsWith("聊天记录 " + number)
        .containsSubsequence("客户\n人工", "客服li\n您好", "智能助手\n本次人工服务已结束");
    assertThat(agents.files.read(new ConversationId("c-2"), file.id())).isEmpty();
  }

  @Test
  void claim_fiftyAgentsAtOnce_eachOfTwoHundredCasesOnce() throws Exception {
    List<ConversationId> all =
        IntStream.range(0, 200).mapToObj(n -> new ConversationId("c-" + n)).toList();
    all.forEach(id -> customers.says(id, "a", "人工"));
    awaits(() -> assertThat(agents.queue.waiting()).isEqualTo(200));
    List<AgentId> fifty = IntStream.range(0, 50).mapToObj(n -> new AgentId("a" + n)).toList();
    ConcurrentLinkedQueue<String> claims = new ConcurrentLinkedQueue<>();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(fifty.stream().map(agent -> claimer(agent, all, claims)).toList());
    }

    assertThat(claims).hasSize(200).doesNotHaveDuplicates();
    assertThat(agents.queue.waiting()).isZero();
    awaits(() ->
        assertThat(all)
            .allSatisfy(id ->
                assertThat(owner(id))
                    .isEqualTo(
                        new Owner.Agent(
                            agents
                                .book
                                .find(HandoffId.of(id, 1))
                                .orElseThrow()
                                .agent()
                                .orElseThrow(),
                            HandoffId.of(id, 1)))));
  }

  @Test
  void deliveries_messageSentAndFailed_areMarked() {
    waiting(ID);
    agents.assignments.claim(HANDOFF, LI);
    awaits(() -> assertThat(said()).anyMatch(text -> text.contains("已接入")));
    channel.fares(_ -> new Delivery.Failed("blocked"));
    agents.voice.say(LI, ID, new MessageId("m-1"), "您好");

    awaits(() -> {
      DeliveryMarks marks = agents.deliveries.of(ID);
      long last = transcript.last(ID);
      assertThat(marks.failed()).containsEntry(last, "blocked");
      assertThat(marks.of(last)).isEqualTo(DeliveryMarks.State.FAILED);
      assertThat(marks.of(last - 1)).isEqualTo(DeliveryMarks.State.SENT);
      assertThat(marks.of(last + 1)).isEqualTo(DeliveryMarks.State.QUEUED);
    });
  }

  @Test
  void customer_whoseChannelTellsAName_isKnownByItWithoutWhatIsPrivateInIt() {
    customers.accepts(
        new InboundMessage(
                ID,
                TestDialogs.ADDRESS,
                new MessageId("a"),
                new Content.Text("人工"),
                customers.clock.instant())
            .by("小王13800138000" + "，".repeat(20) + "4111111111111111"));

    awaits(() -> assertThat(agents.book.find(HANDOFF)).isPresent());
    assertThat(agents.book.find(HANDOFF).orElseThrow().request().address().name().orElseThrow())
        .startsWith("小王")
        .doesNotContain("13800138000")
        .doesNotContain("4111");
  }

  @Test
  void conversationsAndReports_afterTurns_showThem() {
    customers.says(ID, "a", "忘记密码");
    customers.says(new ConversationId("c-2"), "a", "天气");
    awaits(() -> assertThat(channel.delivered()).hasSize(2));
    Instant now = customers.clock.instant();

    assertThat(agents.conversations.recent(now.plusSeconds(1), 10))
        .extracting(row -> row.id().value())
        .containsExactlyInAnyOrder("c-1", "c-2");
    assertThat(agents.conversations.recent(now.plusSeconds(1), 1)).hasSize(1);
    List<Reports.Hour> hours =
        agents.reports.between(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
    assertThat(hours.stream().mapToLong(hour -> hour.counts().getOrDefault("opened", 0L)).sum())
        .isEqualTo(2);
    assertThat(
            agents.reports.unanswered(
                now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), 9))
        .extracting(Reports.Unanswered::question)
        .containsExactly("天气");
  }

  @Test
  void reports_botsTime_runsFromTheFirstMessageToTheLastAnswerButOverNoPause() {
    customers.accepts(ID, "open", new Content.Opened());
    awaits(() -> assertThat(channel.delivered()).hasSize(1));
    answered("a", 2);
    customers.clock.goAhead(Duration.ofMinutes(4));
    answered("b", 3);
    customers.clock.goAhead(Duration.ofHours(3));
    answered("c", 4);
    customers.clock.goAhead(Duration.ofMinutes(1));
    answered("d", 5);
    Instant now = customers.clock.instant();

    SortedMap<String, Long> counts = new TreeMap<>();
    agents.reports.between(now.minus(Duration.ofHours(5)), now.plus(Duration.ofHours(1))).stream()
        .flatMap(hour -> hour.counts().entrySet().stream())
        .forEach(count -> counts.merge(count.getKey(), count.getValue(), Long::sum));

    assertThat(counts).containsEntry("bot-handled", 2L);
    assertThat(Duration.ofMillis(counts.getOrDefault("bot-handled-ms", 0L)))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
  }

  private void answered(String message, int answers) {
    customers.says(ID, message, "忘记密码");
    awaits(() -> assertThat(channel.delivered()).hasSize(answers));
  }

  private Callable<Void> claimer(
      AgentId agent, List<ConversationId> all, ConcurrentLinkedQueue<String> claims) {
    return () -> {
      TurnNode node = agent.value().hashCode() % 2 == 0 ? customers : agents;
      Set<HandoffId> mine = new HashSet<>();
      Random random = new Random(agent.value().hashCode());
      for (int attempt = 0; attempt < 8; attempt++) {
        HandoffId any = HandoffId.of(all.get(random.nextInt(all.size())), 1);
        Claim claim = node.assignments.claim(any, agent);
        if (claim instanceof Claim.Claimed && mine.add(any)) {
          claims.add(any.value());
        }
      }
      Optional<DeskCase> next = node.assignments.claimNext(agent);
      while (next.isPresent()) {
        claims.add(next.get().id().value());
        next = node.assignments.claimNext(agent);
      }
      return null;
    };
  }

  private static void awaits(Runnable assertion) {
    holds("what is asserted", () -> isTrue(assertion));
  }

  private static boolean isTrue(Runnable assertion) {
    try {
      assertion.run();
      return true;
    } catch (AssertionError notYet) {
      return false;
    }
  }

  private void waiting(ConversationId id) {
    customers.says(id, "a", "人工");
    awaits(() -> assertThat(said()).anyMatch(text -> text.contains("编号")));
  }

  private Owner owner(ConversationId id) {
    return agents.conversations.find(id).orElseThrow().owner();
  }

  private List<String> said() {
    return channel.delivered().stream()
        .map(message -> message.message().content().body().plain())
        .toList();
  }

  private List<AttachedFile> files() {
    return channel.delivered().stream()
        .flatMap(message -> message.message().content().attachment().stream())
        .toList();
  }

  private List<TranscriptMessage> deliveredBy(Author author) {
    return channel.delivered().stream()
        .map(Outbound::message)
        .filter(message -> message.from() == author)
        .toList();
  }

  private TurnNode node(String name) {
    return new TurnNode(redis.client(), name, channel, Setting.BRISK);
  }
}
