package io.kefu.core.redis.conversation;

import static io.kefu.core.redis.conversation.StoreNode.LEASE;
import static io.kefu.core.redis.conversation.StoreNode.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.Effect;
import io.kefu.core.dialog.TimerName;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.testing.RedisUnderTest;
import io.kefu.core.turn.Agenda.DueTimer;
import io.kefu.core.turn.Lease;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left lying is found, by one node at a time. Effects are with {@link OutboxTest}. */
@ParameterizedClass
@EnumSource(RedisKind.class)
class AgendaTest {

  private static final ConversationId ID = new ConversationId("c-1");

  private final RedisUnderTest redis;
  private final StoreNode node;
  private final StoreNode other;

  AgendaTest(RedisKind kind) {
    redis = kind.redis();
    node = new StoreNode(redis.client(), "node-1");
    other = new StoreNode(redis.client(), "node-2");
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void look_emptyStore_findsNothingAnywhere() {
    assertThat(node.agenda.shards()).isEqualTo(64);
    IntStream.range(0, 64)
        .mapToObj(shard -> node.agenda.look(shard, NOW))
        .forEach(found -> {
          assertThat(found.abandoned()).isEmpty();
          assertThat(found.timers()).isEmpty();
          assertThat(found.effects()).isEmpty();
        });
  }

  @Test
  void look_leaseRunOut_findsTheConversationOnceALease() {
    node.lease(ID, "a");

    assertThat(abandoned(other, NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(abandoned(other, NOW.plus(LEASE))).containsExactly(ID);
    assertThat(abandoned(node, NOW.plus(LEASE).plusMillis(1))).isEmpty();
    assertThat(abandoned(node, NOW.plus(LEASE).plus(LEASE))).containsExactly(ID);
  }

  @Test
  void look_takenOverAndDone_findsItNoMore() {
    node.lease(ID, "a");
    Instant later = NOW.plus(LEASE);
    assertThat(abandoned(other, later)).containsExactly(ID);
    other.done(other.store.acquire(ID, later).orElseThrow());

    assertThat(abandoned(other, later.plus(LEASE).plus(LEASE))).isEmpty();
  }

  @Test
  void look_leaseRenewedByCommit_waitsForTheNewLease() {
    Lease first = node.lease(ID, "a");
    other.receive(ID, "b");
    node.done(first);

    assertThat(abandoned(other, NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(abandoned(other, NOW.plus(LEASE))).containsExactly(ID);
  }

  @Test
  void look_conversationForgotten_isLookedAfterOnceAndThenNoMore() {
    node.lease(ID, "a");
    redis.client().del(RedisKeys.conversation(ID));
    redis.client().del(RedisKeys.inbox(ID));

    assertThat(abandoned(other, NOW.plus(LEASE))).containsExactly(ID);
    assertThat(other.store.acquire(ID, NOW.plus(LEASE))).isEmpty();
    assertThat(abandoned(other, NOW.plus(LEASE).plus(LEASE))).isEmpty();
  }

  @Test
  void look_timersDue_findsThemUntilTheyAreHandled() {
    Instant due = NOW.plusMillis(10_001);
    node.done(
        node.lease(ID, "a"),
        new Effect.SetTimer(TimerName.IDLE, due),
        new Effect.SetTimer(TimerName.WAITING, due.plusSeconds(60)));
    DueTimer idle = new DueTimer(ID, TimerName.IDLE, due);

    assertThat(node.look(ID, due.minusMillis(1)).timers()).isEmpty();
    assertThat(node.look(ID, due).timers()).containsExactly(idle);
    assertThat(other.look(ID, due).timers()).containsExactly(idle);
  }

  private static List<ConversationId> abandoned(StoreNode by, Instant now) {
    return by.look(ID, now).abandoned();
  }
}
