package io.kefu.core.redis.desk;

import io.kefu.core.dialog.TestDialogs;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.HandoffQueue.Place;
import io.kefu.core.handoff.HandoffReason;
import io.kefu.core.handoff.HandoffRequest;
import io.kefu.core.handoff.LastWord;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.Release;
import io.kefu.core.handoff.TeamId;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.desk.AssignmentMode;
import io.kefu.core.handoff.desk.DeskSettings;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage.Author;
import io.kefu.core.redis.RedisStoreSettings;
import io.kefu.core.redis.testing.SetClock;
import io.kefu.core.turn.DeskCourier;
import io.kefu.core.turn.DeskWord;
import io.kefu.core.turn.InboundItem;
import io.kefu.core.turn.StoreUnavailableException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import redis.clients.jedis.UnifiedJedis;

/** The desk as one node has it, with conversations that only write down what they are told. */
final class DeskNode {

  final SetClock clock = new SetClock(TestDialogs.NOW);
  final DeskCourier courier;
  final RedisHandoffQueue queue;
  final RedisAssignments assignments;
  final RedisCaseBook book;
  final RedisPresence presence;
  final RedisCaseNews news;
  final RedisDesk desk;
  private final List<DeskWord> delivered = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  DeskNode(UnifiedJedis redis, AssignmentMode mode) {
    DeskSettings usual = DeskSettings.DEFAULT;
    DeskSettings settings =
        new DeskSettings(mode, usual.grace(), usual.firstReply(), usual.teams(), usual.auditKept());
    desk = new RedisDesk(redis, RedisStoreSettings.defaults("node"), settings, clock);
    courier = new DeskCourier(new RedisDeskPost(desk), this::deliver);
    queue = new RedisHandoffQueue(desk, courier, ZoneId.of("Asia/Shanghai"));
    assignments = new RedisAssignments(desk, courier);
    book = new RedisCaseBook(desk);
    presence = new RedisPresence(desk, courier);
    news = new RedisCaseNews(desk, courier);
  }

  /** Whether conversations cannot be reached. */
  void away(boolean now) {
    away = now;
  }

  /** Adds a ready agent. */
  void roster(AgentId agent, int capacity, Set<TeamId> teams) {
    presence.put(new AgentProfile(agent, "客服" + agent, capacity, teams));
    presence.set(agent, AgentStatus.READY);
  }

  HandoffId enqueue(String conversation, Priority priority) {
    place(conversation, priority);
    return HandoffId.of(new ConversationId(conversation), 1);
  }

  Place place(String conversation, Priority priority) {
    ConversationId id = new ConversationId(conversation);
    return queue.enqueue(
        new HandoffRequest(
            HandoffId.of(id, 1),
            id,
            TestDialogs.ADDRESS,
            priority,
            HandoffReason.ASKED,
            "帮帮我",
            List.of(),
            clock.instant()));
  }

  void reopen(HandoffId handoff) {
    queue.reopen(
        handoff, Priority.P2, clock.instant(), clock.instant().plus(Duration.ofMinutes(15)));
  }

  Optional<HandoffId> next(AgentId agent) {
    return assignments.claimNext(agent).map(DeskCase::id);
  }

  void said(String id, HandoffId handoff, long sequence, Author from, int messages) {
    news.said(id, handoff, new LastWord(sequence, from, "…", clock.instant()), messages);
  }

  /** Lets time pass while this agent's beats come. */
  void beating(Duration time, AgentId agent) {
    clock.goAhead(time);
    presence.beat(agent);
  }

  CaseState state(HandoffId handoff) {
    return book.find(handoff).orElseThrow().state();
  }

  AgentId agentOf(HandoffId handoff) {
    return book.find(handoff).orElseThrow().agent().orElseThrow();
  }

  List<DeskWord> delivered() {
    return delivered;
  }

  List<Release> releases(HandoffId handoff) {
    return delivered.stream()
        .map(DeskWord::item)
        .filter(InboundItem.AgentReleased.class::isInstance)
        .map(InboundItem.AgentReleased.class::cast)
        .filter(released -> released.handoff().equals(handoff))
        .map(InboundItem.AgentReleased::how)
        .toList();
  }

  private void deliver(ConversationId conversation, String id, InboundItem item) {
    if (away) {
      throw new StoreUnavailableException(new IllegalStateException("away"));
    }
    delivered.add(new DeskWord(id, handoff(item), conversation, item));
  }

  private static HandoffId handoff(InboundItem item) {
    return switch (item) {
      case InboundItem.AgentAssigned(var handoff, _, _, _, _) -> handoff;
      case InboundItem.AgentReleased(var handoff, _, _) -> handoff;
      case InboundItem.AgentSpoke _,
          InboundItem.TranscriptWritten _,
          InboundItem.TakeoverWished _,
          InboundItem.Muted _,
          InboundItem.Message _,
          InboundItem.PlaceTold _,
          InboundItem.CodeIssued _,
          InboundItem.CodeAnswered _,
          InboundItem.Arrived _,
          InboundItem.Timer _ ->
          throw new AssertionError("not from the desk: " + item);
    };
  }
}
