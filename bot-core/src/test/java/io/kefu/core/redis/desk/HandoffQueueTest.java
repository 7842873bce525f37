package io.kefu.core.redis.desk;

import static io.kefu.core.redis.conversation.StoreNode.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.Priority;
import io.kefu.core.message.ConversationId;
import io.kefu.core.redis.RedisKeys;
import io.kefu.core.redis.conversation.Contents;
import io.kefu.core.redis.conversation.RedisKind;
import io.kefu.core.redis.conversation.StoreNode;
import io.kefu.core.redis.report.ReportDays;
import io.kefu.core.redis.testing.RedisUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The waiting line: urgent first, then in order of arrival; saying a thing twice changes nothing.
 */
@ParameterizedClass
@EnumSource(RedisKind.class)
class HandoffQueueTest {

  /** What belongs to no case. */
  private static final Set<String> DESK_WIDE =
      Set.of(
          RedisKeys.DESK_QUEUE, RedisKeys.DESK_OPEN, RedisKeys.DESK_EVENTS, RedisKeys.DESK_AUDIT);

  private final RedisUnderTest redis;
  private final RedisHandoffQueue queue;

  HandoffQueueTest(RedisKind kind) {
    redis = kind.redis();
    queue = new StoreNode(redis.client(), "node-1").queue;
  }

  @BeforeEach
  void flush() {
    redis.flush();
  }

  @Test
  void enqueue_samePriority_isInOrderOfArrival() {
    assertThat(enqueue("a", Priority.P3, 1)).isEqualTo(place("1123-0001", 0));
    assertThat(enqueue("b", Priority.P3, 2)).isEqualTo(place("1123-0002", 1));
    assertThat(enqueue("c", Priority.P3, 3)).isEqualTo(place("1123-0003", 2));
    assertThat(queue.waiting()).isEqualTo(3);
  }

  @Test
  void enqueue_urgent_goesAheadOfAllThatWaitLonger() {
    enqueue("p3", Priority.P3, 1);
    enqueue("p1", Priority.P1, 2);
    enqueue("p2", Priority.P2, 3);

    assertThat(enqueue("p0", Priority.P0, 1_000_000).ahead()).isZero();
    assertThat(enqueue("p1", Priority.P1, 2).ahead()).isEqualTo(1);
    assertThat(enqueue("p2", Priority.P2, 3).ahead()).isEqualTo(2);
    assertThat(enqueue("p3", Priority.P3, 1).ahead()).isEqualTo(3);
  }

  @Test
  void enqueue_again_keepsNumberAndPlace() {
    enqueue("a", Priority.P3, 1);
    enqueue("b", Priority.P3, 2);

    assertThat(enqueue("a", Priority.P0, 9)).isEqualTo(place("1123-0001", 0));
    assertThat(enqueue("b", Priority.P0, 0)).isEqualTo(place("1123-0002", 1));
    assertThat(queue.waiting()).isEqualTo(2);
  }

  @Test
  void withdraw_oneOfThree_movesTheOthersUp() {
    enqueue("a", Priority.P3, 1);
    enqueue("b", Priority.P3, 2);
    enqueue("c", Priority.P3, 3);

    queue.withdraw(id("a"));
    queue.withdraw(id("a"));
    queue.withdraw(id("never there"));

    assertThat(queue.waiting()).isEqualTo(2);
    assertThat(enqueue("c", Priority.P3, 3)).isEqualTo(place("1123-0003", 1));
  }

  @Test
  void enqueue_toldLateAfterWithdraw_staysOut() {
    enqueue("a", Priority.P3, 1);
    queue.withdraw(id("a"));

    assertThat(enqueue("a", Priority.P3, 1)).isEqualTo(place("1123-0001", 0));
    assertThat(queue.waiting()).isZero();
  }

  @Test
  void enqueue_nextDay_countsAnewByTheClockOfTheDesk() {
    Instant beforeMidnight = Instant.parse("2026-11-23T15:59:59Z");

    assertThat(queue.enqueue(request("a", Priority.P3, beforeMidnight)).number())
        .isEqualTo(new CaseNumber("1123-0001"));
    assertThat(queue.enqueue(request("b", Priority.P3, beforeMidnight.plusSeconds(1))).number())
        .isEqualTo(new CaseNumber("1124-0001"));
  }

  @Test
  void keys_ofOneCase_expire() {
    enqueue("a", Priority.P3, 1);

    Contents.of(redis).keySet().stream()
        .filter(key -> !DESK_WIDE.contains(key))
        .forEach(key ->
            assertThat(redis.client().pttl(key)).as(key).isBetween(1L, ReportDays.KEPT.toMillis()));
  }

  private Place enqueue(String name, Priority priority, long second) {
    return queue.enqueue(request(name, priority, NOW.plusSeconds(second)));
  }

  private static HandoffRequest request(String name, Priority priority, Instant at) {
    return new HandoffRequest(
        id(name),
        new ConversationId("c-1"),
        TestDialogs.ADDRESS,
        priority,
        HandoffReason.ASKED,
        "",
        List.of(),
        at);
  }

  private static HandoffId id(String name) {
    return new HandoffId(name);
  }

  private static Place place(String number, int ahead) {
    return new Place(new CaseNumber(number), ahead);
  }
}
