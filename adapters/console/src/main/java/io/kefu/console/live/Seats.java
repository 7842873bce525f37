package io.kefu.console.live;

import io.kefu.core.handoff.AgentId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many sockets each agent has open on this node: as many as a person has tabs, not more. */
final class Seats {

  private static final int MOST = 20;

  private final Map<AgentId, Integer> taken = new ConcurrentHashMap<>();

  /** Counts a socket of this agent; false if there are as many as there may be. */
  boolean take(AgentId agent) {
    AtomicBoolean free = new AtomicBoolean();
    taken.compute(
        agent,
        (_, before) -> {
          int now = before == null ? 0 : before;
          free.set(now < MOST);
          return free.get() ? now + 1 : now;
        });
    return free.get();
  }

  /** A socket that was counted is closed. */
  void leave(AgentId agent) {
    taken.computeIfPresent(agent, (_, before) -> before > 1 ? before - 1 : null);
  }
}
