package io.kefu.console.live;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.turn.ThreadFeed;
import io.kefu.core.turn.ThreadNews;
import io.kefu.core.turn.ThreadNews.Presence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Who looks at which conversation, on any node: told by each agent's node at every beat, forgotten
 * when it is silent for longer than a few of them.
 */
final class Viewers implements ThreadFeed.Listener {

  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration WRITES_FOR = Duration.ofSeconds(6);

  private final Clock clock;
  private final ConcurrentMap<ConversationId, Map<String, Seen>> present =
      new ConcurrentHashMap<>();

  Viewers(Clock clock) {
    this.clock = clock;
  }

  /** An agent as last heard of. */
  private record Seen(AgentId agent, Instant at, Instant wroteAt) {}

  /** An agent who looks at a conversation. */
  record Viewer(AgentId agent, boolean writing) {}

  @Override
  public void onNews(ThreadNews news) {
    if (news instanceof ThreadNews.Viewing(var conversation, AgentId agent, Presence presence)) {
      present.compute(
          conversation,
          (_, before) -> {
            Map<String, Seen> now = before == null ? new TreeMap<>() : new TreeMap<>(before);
            note(now, agent, presence);
            return now.isEmpty() ? null : Map.copyOf(now);
          });
    }
  }

  /** In the order of ids. */
  List<Viewer> of(ConversationId conversation) {
    Instant now = clock.instant();
    return new TreeMap<>(present.getOrDefault(conversation, Map.of()))
        .values().stream()
            .filter(seen -> seen.at().plus(SILENCE).isAfter(now))
            .map(seen -> new Viewer(seen.agent(), seen.wroteAt().plus(WRITES_FOR).isAfter(now)))
            .toList();
  }

  private void note(Map<String, Seen> now, AgentId agent, Presence presence) {
    Instant time = clock.instant();
    now.values().removeIf(seen -> !seen.at().plus(SILENCE).isAfter(time));
    Seen before = now.get(agent.value());
    switch (presence) {
      case LOOKING ->
          now.put(
              agent.value(),
              new Seen(agent, time, before == null ? Instant.EPOCH : before.wroteAt()));
      case WRITING -> now.put(agent.value(), new Seen(agent, time, time));
      case GONE -> now.remove(agent.value());
    }
  }
}
