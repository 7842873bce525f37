package io.kefu.core.redis.conversation;

import static io.kefu.core.redis.conversation.StoreNode.NOW;
import static io.kefu.core.redis.conversation.StoreNode.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.Effect;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.OutboxEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Committed effects are carried out in order, by one node at a time, whichever node dies. */
@ParameterizedClass
@EnumSource(RedisKind.class)
class OutboxTest {

  private static final ConversationId ID = new ConversationId("c-1");

  /** In the same shard as {@link #ID}. */
  private static final ConversationId NEIGHBOUR = neighbour();

  private final RedisUnderTest redis;
  private final StoreNode node;
  private final StoreNode other;

  OutboxTest(RedisKind kind) {
    redis = kind.redis();
    node = new StoreNode(redis.client(), "node-1");
    other = new StoreNode(redis.client(), "node-2");
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void commit_effectOfEachKind_comesBackInOrder() {
    HandoffId handoff = HandoffId.of(ID, 1);
    Optional<OutboxEntry> next =
        node.done(
                node.lease(ID, "a"),
                say("one"),
                new Effect.WithdrawRequest(handoff),
                new Effect.ClearTimer(io.kefu.core.dialog.TimerName.IDLE),
                say("two"))
            .toSend();

    List<Object> carriedOut = new ArrayList<>();
    while (next.isPresent()) {
      carriedOut.add(
          next.get().task() instanceof OutboxEntry.Task.Send
              ? StoreNode.said(next.get()) + "@" + next.get().sequence()
              : next.get().task());
      next = node.outbox.acknowledge(next.get());
    }
    assertThat(carriedOut)
        .containsExactly("one@2", new OutboxEntry.Task.Withdraw(handoff), "two@3");
  }

  @Test
  void commit_whileAnotherEffectIsUnderWay_handsOutNothing() {
    OutboxEntry one = node.done(node.lease(ID, "a"), say("one")).toSend().orElseThrow();

    assertThat(other.done(other.lease(ID, "b"), say("two")).toSend()).isEmpty();
    assertThat(claims()).containsExactly(one.id() + " node-1");

    OutboxEntry two = node.outbox.acknowledge(one).orElseThrow();
    assertThat(StoreNode.said(two)).isEqualTo("two");
    assertThat(claims()).containsExactly(two.id() + " node-1");
    assertThat(node.outbox.acknowledge(two)).isEmpty();
    assertThat(claims()).isEmpty();
  }

  @Test
  void acknowledge_neighbourInTheShard_isLeftAlone() {
    OutboxEntry mine = node.done(node.lease(ID, "a"), say("mine")).toSend().orElseThrow();
    OutboxEntry its = other.done(other.lease(NEIGHBOUR, "a"), say("its")).toSend().orElseThrow();

    assertThat(node.outbox.acknowledge(mine)).isEmpty();
    assertThat(claims()).containsExactly(its.id() + " node-2");
  }

  @Test
  void look_nodeDied_handsItsEffectToAnotherAndThenTheRest() {
    node.done(node.lease(ID, "a"), say("one"), say("two"));
    node.done(node.lease(ID, "b"), say("three"));

    List<OutboxEntry> found = other.look(ID, NOW).effects();

    assertThat(found).extracting(StoreNode::said).containsExactly("one");
    OutboxEntry two = other.outbox.acknowledge(found.getFirst()).orElseThrow();
    OutboxEntry three = other.outbox.acknowledge(two).orElseThrow();
    assertThat(StoreNode.said(three)).isEqualTo("three");
    assertThat(three.sequence()).isEqualTo(5);
    assertThat(claims()).containsExactly(three.id() + " node-2");
  }

  @Test
  void look_effectRestedTooShort_leavesItAlone() {
    node.done(node.lease(ID, "a"), say("one"));
    StoreNode patient = patient();

    assertThat(patient.look(ID, NOW).effects()).isEmpty();
  }

  @Test
  void stillAtIt_beforeTakeOver_keepsTheEffect() {
    OutboxEntry one = node.done(node.lease(ID, "a"), say("one")).toSend().orElseThrow();
    other.look(ID, NOW);
    assertThat(claims()).containsExactly(one.id() + " node-2");

    other.outbox.stillAtIt(List.of(one));

    assertThat(patient().look(ID, NOW).effects()).isEmpty();
    assertThat(claims()).containsExactly(one.id() + " node-2");
  }

  @Test
  void stillAtIt_effectsOfSeveralShards_keepsEach() {
    List<OutboxEntry> entries =
        IntStream.range(0, 20)
            .mapToObj(i -> new ConversationId("many-" + i))
            .map(id -> node.done(node.lease(id, "a"), say("to " + id)).toSend().orElseThrow())
            .toList();

    other.outbox.stillAtIt(entries);
    other.outbox.stillAtIt(List.of());

    assertThat(entries)
        .allSatisfy(
            entry -> assertThat(claims(entry.conversation())).contains(entry.id() + " node-2"));
  }

  @Test
  void stillAtIt_acknowledgedMeanwhile_bringsNothingBack() {
    OutboxEntry one = node.done(node.lease(ID, "a"), say("one")).toSend().orElseThrow();
    other.outbox.acknowledge(one);

    node.outbox.stillAtIt(List.of(one));

    assertThat(claims()).isEmpty();
    assertThat(other.look(ID, NOW).effects()).isEmpty();
  }

  @Test
  void acknowledge_twice_handsOnOnce() {
    OutboxEntry one = node.done(node.lease(ID, "a"), say("one"), say("two")).toSend().orElseThrow();

    assertThat(node.outbox.acknowledge(one)).isPresent();
    assertThat(node.outbox.acknowledge(one)).isEmpty();
  }

  @Test
  void acknowledge_afterAnotherTookOver_leavesTheNextToTheOther() {
    OutboxEntry one = node.done(node.lease(ID, "a"), say("one"), say("two")).toSend().orElseThrow();
    OutboxEntry again = other.look(ID, NOW).effects().getFirst();
    OutboxEntry two = other.outbox.acknowledge(again).orElseThrow();

    assertThat(node.outbox.acknowledge(one)).isEmpty();
    assertThat(claims()).containsExactly(two.id() + " node-2");
  }

  @Test
  void look_manyConversations_findsTheOldestEffectOfEach() {
    List<ConversationId> ids = List.of(ID, NEIGHBOUR);
    for (ConversationId id : ids) {
      node.done(node.lease(id, "a"), say("first of " + id), say("second of " + id));
    }

    assertThat(other.look(ID, NOW).effects())
        .extracting(StoreNode::said)
        .containsExactly("first of " + ID, "first of " + NEIGHBOUR);
  }

  private StoreNode patient() {
    return new StoreNode(
        redis.client(),
        new RedisStoreSettings(
            "node-3", StoreNode.LEASE, Duration.ofMinutes(5), Duration.ofDays(90), 100));
  }

  /** Which node holds which effect of the shard: "entry node". */
  private List<String> claims() {
    return claims(ID);
  }

  private List<String> claims(ConversationId id) {
    List<?> outbox =
        (List<?>)
            Objects.requireNonNull(Contents.of(redis).get(RedisKeys.outbox(RedisKeys.shard(id))));
    Map<?, ?> claims = (Map<?, ?>) outbox.get(1);
    return claims.entrySet().stream()
        .map(claim -> claim.getKey() + " " + claim.getValue())
        .toList();
  }

  private static ConversationId neighbour() {
    return IntStream.iterate(2, i -> i + 1)
        .mapToObj(i -> new ConversationId("c-" + i))
        .filter(id -> RedisKeys.shard(id) == RedisKeys.shard(ID))
        .findFirst()
        .orElseThrow();
  }
}
