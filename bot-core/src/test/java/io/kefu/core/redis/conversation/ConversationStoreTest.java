package io.kefu.core.redis.conversation;

import static io.kefu.core.redis.conversation.StoreNode.LEASE;
import static io.kefu.core.redis.conversation.StoreNode.NOW;
import static io.kefu.core.redis.conversation.StoreNode.say;
import static io.kefu.core.redis.conversation.StoreNode.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.Effect;
import io.kefu.core.dialog.TimerName;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.Arrival;
import io.kefu.core.turn.Commit;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.Incoming;
import io.kefu.core.turn.Lease;
import io.kefu.core.turn.OutboxEntry;
import io.kefu.core.turn.Receipt;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.core.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** What the store promises about conversations, on every kind of Redis. */
@ParameterizedClass
@EnumSource(RedisKind.class)
class ConversationStoreTest {

  private static final ConversationId ID = new ConversationId("c-1");

  private final RedisUnderTest redis;
  private final StoreNode node;
  private final StoreNode other;

  ConversationStoreTest(RedisKind kind) {
    redis = kind.redis();
    node = new StoreNode(redis.client(), "node-1");
    other = new StoreNode(redis.client(), "node-2");
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void receive_first_isLeasedWithNothingKnown() {
    Receipt receipt = node.receive(ID, "a");

    Arrival arrival = new Arrival(1, 1, text(ID, "a").item());
    assertThat(receipt)
        .isEqualTo(
            new Receipt.Leased(arrival, new Lease(ID, 1, Optional.empty(), List.of(arrival))));
  }

  @Test
  void receive_whileHeld_namesTheHolder() {
    node.receive(ID, "a");

    assertThat(other.receive(ID, "b"))
        .isEqualTo(new Receipt.Held(new Arrival(2, 2, text(ID, "b").item()), "node-1"));
  }

  @Test
  void receive_sameIdTwice_isOneMessage() {
    node.receive(ID, "a");

    assertThat(other.receive(ID, "a")).isEqualTo(new Receipt.Duplicate(1));
    assertThat(node.transcript.last(ID)).isEqualTo(1);
  }

  @Test
  void receive_duplicateLongAfterOthers_isStillOneMessage() {
    node.done(node.lease(ID, "a"), say("to a"));
    node.done(node.lease(ID, "b"), say("to b"));
    node.done(node.lease(ID, "c"), say("to c"));

    assertThat(node.receive(ID, "a")).isEqualTo(new Receipt.Duplicate(1));
    assertThat(node.receive(ID, "b")).isEqualTo(new Receipt.Duplicate(3));
    assertThat(node.transcript.last(ID)).isEqualTo(6);
  }

  @Test
  void receive_sameIdInAnotherConversation_isAnotherMessage() {
    node.receive(ID, "a");

    assertThat(node.receive(new ConversationId("c-2"), "a")).isInstanceOf(Receipt.Leased.class);
  }

  @Test
  void receive_manyAtOnce_leasesOnceAndCountsWithoutGaps() throws Exception {
    int messages = 120;
    List<Callable<Receipt>> calls =
        IntStream.range(0, messages)
            .<Callable<Receipt>>mapToObj(
                i -> () -> (i % 2 == 0 ? node : other).receive(ID, "m-" + i))
            .toList();
    int leased = 0;
    List<Long> sequences = new java.util.ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Receipt> call : threads.invokeAll(calls)) {
        switch (call.get()) {
          case Receipt.Leased(Arrival arrival, _) -> {
            leased++;
            sequences.add(arrival.sequence());
          }
          case Receipt.Held(Arrival arrival, _) -> sequences.add(arrival.sequence());
          case Receipt.Full() -> {}
          case Receipt.Duplicate _, Receipt.Dropped _, Receipt.Joined _ ->
              throw new AssertionError();
        }
      }
    }

    assertThat(leased).isOne();
    assertThat(sequences)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
    assertThat(node.transcript.after(ID, 0, 1000))
        .extracting(TranscriptMessage::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
  }

  @Test
  void receive_full_isRefusedAndNothingWritten() {
    IntStream.range(0, 100).forEach(i -> node.receive(ID, "m-" + i));
    Map<String, Object> before = Contents.of(redis);

    assertThat(node.receive(ID, "one too many")).isEqualTo(new Receipt.Full());
    assertThat(node.receive(ID, "m-7")).isEqualTo(new Receipt.Duplicate(8));
    assertThat(Contents.of(redis)).isEqualTo(before);
  }

  @Test
  void receive_eventWhileFull_isStored() {
    node.done(node.lease(ID, "a"));
    IntStream.range(0, 100).forEach(i -> node.receive(ID, "m-" + i));

    assertThat(node.store.receive(placeTold("e-1"), NOW)).isInstanceOf(Receipt.Held.class);
  }

  @Test
  void receive_eventOfForgottenConversation_isDropped() {
    assertThat(node.store.receive(placeTold("e-1"), NOW)).isEqualTo(new Receipt.Dropped());
    assertThat(Contents.of(redis)).isEmpty();
  }

  @Test
  void receive_sameEventTwice_isHandledOnce() {
    node.done(node.lease(ID, "a"));

    assertThat(node.store.receive(placeTold("e-1"), NOW)).isInstanceOf(Receipt.Leased.class);
    assertThat(node.store.receive(placeTold("e-1"), NOW)).isEqualTo(new Receipt.Duplicate(0));
  }

  @Test
  void commit_underLease_keepsStateAndTellsIt() {
    Conversation next = Conversation.started(ID, io.kefu.core.dialog.TestDialogs.ADDRESS);

    Commit.Done done = node.done(node.lease(ID, "a"), say("one"), say("two"));

    assertThat(done.further()).isEmpty();
    assertThat(done.toSend().map(StoreNode::said)).contains("one");
    assertThat(done.toSend().map(OutboxEntry::sequence)).contains(2L);
    assertThat(texts()).containsExactly("a", "one", "two");
    Lease following = other.lease(ID, "b");
    assertThat(following.state()).contains(next);
    assertThat(following.pending()).hasSize(1);
    assertThat(following.pending().getFirst().number()).isEqualTo(2);
  }

  @Test
  void commit_moreCameMeanwhile_goesOnUnderANewFence() {
    Lease first = node.lease(ID, "a");
    other.receive(ID, "b");
    other.receive(ID, "c");

    Lease second = node.done(first, say("to a")).further().orElseThrow();

    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThat(second.state()).isPresent();
    assertThat(second.pending()).extracting(Arrival::sequence).containsExactly(2L, 3L);
    assertThat(other.receive(ID, "d")).isInstanceOf(Receipt.Held.class);
    Lease third = node.done(second, say("to b and c")).further().orElseThrow();
    assertThat(third.pending()).extracting(Arrival::number).containsExactly(4L);
    assertThat(node.done(third, say("to d")).further()).isEmpty();
    assertThat(other.receive(ID, "e")).isInstanceOf(Receipt.Leased.class);
  }

  @Test
  void commit_staleFence_writesNothing() {
    Lease slow = node.lease(ID, "a");
    Instant later = NOW.plus(LEASE).plusMillis(1);
    Lease taken = other.store.acquire(ID, later).orElseThrow();
    Map<String, Object> before = Contents.of(redis);

    Commit refused =
        node.commit(slow, say("too late"), new Effect.SetTimer(TimerName.IDLE, NOW.plusSeconds(9)));

    assertThat(refused).isEqualTo(new Commit.Stale());
    assertThat(Contents.of(redis)).isEqualTo(before);
    assertThat(other.done(taken, say("in time")).toSend()).isPresent();
    assertThat(texts()).containsExactly("a", "in time");
  }

  @Test
  void commit_sentTwice_takesPlaceOnce() {
    Lease lease = node.lease(ID, "a");
    other.receive(ID, "b");
    node.done(lease, say("to a"));
    Map<String, Object> before = Contents.of(redis);

    assertThat(node.commit(lease, say("to a"))).isEqualTo(new Commit.Stale());
    assertThat(Contents.of(redis)).isEqualTo(before);
  }

  @Test
  void commit_sentTwiceAfterRelease_takesPlaceOnce() {
    Lease lease = node.lease(ID, "a");
    node.done(lease, say("to a"));

    assertThat(node.commit(lease, say("to a"))).isEqualTo(new Commit.Stale());
    assertThat(texts()).containsExactly("a", "to a");
  }

  @Test
  void commit_handledPartOfWhatWaits_keepsTheRest() {
    node.receive(ID, "a");
    other.receive(ID, "b");
    Lease both = other.store.acquire(ID, NOW.plus(LEASE)).orElseThrow();

    Turn first = new Turn(both, 1, StoreNode.state(both), List.of(say("to a")), NOW, NOW);
    Commit.Done done = (Commit.Done) other.store.commit(first);

    assertThat(done.further().orElseThrow().pending())
        .extracting(Arrival::sequence)
        .containsExactly(2L);
  }

  @Test
  void receive_leaseRunOut_isTakenOverWithAllThatWaits() {
    Lease dead = node.lease(ID, "a");
    node.receive(ID, "b");

    Receipt receipt = other.receive(ID, "c", NOW.plus(LEASE));

    assertThat(receipt).isInstanceOf(Receipt.Leased.class);
    Lease taken = ((Receipt.Leased) receipt).lease();
    assertThat(taken.fence()).isGreaterThan(dead.fence());
    assertThat(taken.pending()).extracting(Arrival::sequence).containsExactly(1L, 2L, 3L);
    assertThat(node.commit(dead, say("ghost"))).isEqualTo(new Commit.Stale());
    assertThat(other.done(taken, say("to all")).further()).isEmpty();
  }

  @Test
  void acquire_heldOrIdleOrUnknown_isNothing() {
    assertThat(node.store.acquire(ID, NOW)).isEmpty();
    Lease lease = node.lease(ID, "a");
    assertThat(other.store.acquire(ID, NOW.plus(LEASE).minusMillis(1))).isEmpty();
    node.done(lease);
    assertThat(other.store.acquire(ID, NOW.plus(LEASE))).isEmpty();
  }

  @Test
  void acquire_leaseRunOut_takesOverOnce() {
    Lease dead = node.lease(ID, "a");

    Lease taken = other.store.acquire(ID, NOW.plus(LEASE)).orElseThrow();

    assertThat(taken).isEqualTo(new Lease(ID, dead.fence() + 1, Optional.empty(), dead.pending()));
    assertThat(node.store.acquire(ID, NOW.plus(LEASE))).isEmpty();
  }

  @Test
  void clocksApart_messageAfterMessage_eachIsAnsweredOnce() {
    Duration ahead = Duration.ofMinutes(10);
    for (int i = 0; i < 5; i++) {
      Lease here = node.lease(ID, "m-" + i);
      Receipt there = other.receive(ID, "n-" + i, NOW.plus(ahead));
      Lease robbed = ((Receipt.Leased) there).lease();
      assertThat(node.commit(here, say("twice?"))).isEqualTo(new Commit.Stale());
      other.done(robbed, say("to both"));
    }

    assertThat(texts()).hasSize(15).doesNotContain("twice?");
  }

  @Test
  void timer_dueAndSet_isHandledOnce() {
    node.done(node.lease(ID, "a"), set(TimerName.IDLE, 10));

    assertThat(fire(TimerName.IDLE, 9)).isEqualTo(new Receipt.Dropped());
    assertThat(fire(TimerName.IDLE, 10))
        .asInstanceOf(InstanceOfAssertFactories.type(Receipt.Leased.class))
        .extracting(leased -> leased.lease().pending().getLast().item())
        .isEqualTo(new InboundItem.Timer(TimerName.IDLE));
    assertThat(fire(TimerName.IDLE, 11)).isEqualTo(new Receipt.Dropped());
  }

  @Test
  void timer_moved_firesAtTheLaterTime() {
    node.done(node.lease(ID, "a"), set(TimerName.IDLE, 10));
    node.done(node.lease(ID, "b"), set(TimerName.IDLE, 20));

    assertThat(fire(TimerName.IDLE, 15)).isEqualTo(new Receipt.Dropped());
    assertThat(fire(TimerName.IDLE, 20)).isInstanceOf(Receipt.Leased.class);
  }

  @Test
  void timer_cleared_isDropped() {
    node.done(node.lease(ID, "a"), set(TimerName.IDLE, 10), set(TimerName.WAITING, 10));
    node.done(node.lease(ID, "b"), new Effect.ClearTimer(TimerName.IDLE));

    assertThat(fire(TimerName.IDLE, 10)).isEqualTo(new Receipt.Dropped());
    assertThat(fire(TimerName.WAITING, 10)).isInstanceOf(Receipt.Leased.class);
  }

  @Test
  void timer_setAgainAfterFiring_firesAgain() {
    node.done(node.lease(ID, "a"), set(TimerName.WAITING, 10));
    Lease fired = ((Receipt.Leased) fire(TimerName.WAITING, 10)).lease();
    node.done(fired, set(TimerName.WAITING, 10));

    assertThat(fire(TimerName.WAITING, 10)).isInstanceOf(Receipt.Leased.class);
  }

  @Test
  void timer_ofForgottenConversation_goesForGood() {
    node.done(node.lease(ID, "a"), set(TimerName.IDLE, 10));
    redis.client().del(RedisKeys.conversation(ID));

    assertThat(fire(TimerName.IDLE, 10)).isEqualTo(new Receipt.Dropped());
    assertThat(node.look(ID, NOW.plusSeconds(10)).timers()).isEmpty();
  }

  @Test
  void commit_outboxLost_sendsAgain() {
    node.done(node.lease(ID, "a"), say("lost 1"), say("lost 2"));
    redis.client().del(RedisKeys.outbox(RedisKeys.shard(ID)));

    Commit.Done done = node.done(node.lease(ID, "b"), say("one"), say("two"));

    assertThat(done.toSend().map(StoreNode::said)).contains("one");
    OutboxEntry second = node.outbox.acknowledge(done.toSend().orElseThrow()).orElseThrow();
    assertThat(StoreNode.said(second)).isEqualTo("two");
    assertThat(node.outbox.acknowledge(second)).isEmpty();
  }

  @Test
  void scriptsForgotten_eachCall_worksAgain() {
    forget();
    Lease lease = node.lease(ID, "a");
    forget();
    OutboxEntry entry = node.done(lease, say("one")).toSend().orElseThrow();
    forget();
    assertThat(node.outbox.acknowledge(entry)).isEmpty();
    forget();
    assertThat(node.store.acquire(ID, NOW)).isEmpty();
    forget();
    assertThat(node.look(ID, NOW).effects()).isEmpty();
  }

  @Test
  void anyCall_serverIsFull_isAnOutage() {
    Lease lease = node.lease(ID, "a");
    everywhere(jedis -> jedis.configSet("maxmemory", "1"));
    try {
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> node.receive(ID, "b"));
      assertThatExceptionOfType(StoreUnavailableException.class)
          .isThrownBy(() -> node.commit(lease, say("to a")));
    } finally {
      everywhere(jedis -> jedis.configSet("maxmemory", "0"));
    }

    assertThat(node.receive(ID, "b")).isInstanceOf(Receipt.Held.class);
    assertThat(node.done(lease, say("to a")).further()).isPresent();
    assertThat(texts()).containsExactly("a", "b", "to a");
  }

  @Test
  void keys_ofConversation_expireWithIt() {
    node.done(node.lease(ID, "a"), say("one"), say("two"), set(TimerName.IDLE, 10));
    node.receive(ID, "b");
    long retention = Duration.ofDays(90).toMillis();

    assertThat(Contents.of(redis).keySet()).anyMatch(key -> key.contains(":inbox:"));
    for (String key : Contents.of(redis).keySet()) {
      if (key.endsWith(":" + ID)) {
        assertThat(redis.client().pttl(key)).as(key).isBetween(retention - 60_000, retention);
      }
    }
  }

  @Test
  void keys_afterAllIsDone_holdNothingThatWaits() {
    OutboxEntry entry = node.done(node.lease(ID, "a"), say("one")).toSend().orElseThrow();
    node.outbox.acknowledge(entry);

    assertThat(Contents.of(redis).keySet())
        .filteredOn(key -> !key.contains(":report:"))
        .containsExactlyInAnyOrder(
            RedisKeys.conversation(ID),
            RedisKeys.seen(ID),
            RedisKeys.transcript(ID),
            RedisKeys.marks(ID),
            RedisKeys.active(RedisKeys.shard(ID)),
            RedisKeys.outbox(RedisKeys.shard(ID)));
    assertThat(redis.client().xlen(RedisKeys.outbox(RedisKeys.shard(ID)))).isZero();
  }

  private Receipt fire(TimerName timer, int second) {
    Incoming incoming =
        new Incoming(
            ID,
            "timer:" + timer + ":" + NOW.plusSeconds(second).toEpochMilli(),
            new InboundItem.Timer(timer),
            Optional.empty(),
            Optional.of(timer));
    return other.store.receive(incoming, NOW.plusSeconds(second));
  }

  private static Effect set(TimerName timer, int second) {
    return new Effect.SetTimer(timer, NOW.plusSeconds(second));
  }

  private static Incoming placeTold(String id) {
    Place place = new Place(new CaseNumber("1123-0001"), 0);
    return new Incoming(
        ID,
        id,
        new InboundItem.PlaceTold(HandoffId.of(ID, 1), place),
        Optional.empty(),
        Optional.empty());
  }

  private List<String> texts() {
    return node.transcript.after(ID, 0, 100).stream()
        .map(line -> line.content().body().plain())
        .toList();
  }

  private void forget() {
    everywhere(Jedis::scriptFlush);
  }

  private void everywhere(Consumer<Jedis> order) {
    for (HostAndPort address : redis.nodes()) {
      try (Jedis jedis = new Jedis(address)) {
        order.accept(jedis);
      }
    }
  }
}
