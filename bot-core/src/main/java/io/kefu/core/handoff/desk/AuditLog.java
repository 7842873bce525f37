package io.kefu.core.handoff.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What agents did; only ever added to. What changes a case is written by the step that changes it;
 * the rest, such as signing in or reading along, is written here.
 */
public interface AuditLog {

  /** Adds an entry. The detail holds names and numbers, never what anybody said. */
  void add(AgentId agent, String action, Optional<HandoffId> handoff, String detail);

  /**
   * The newest entries first.
   *
   * @param before the id at which the page before ended; empty for the newest
   */
  List<Entry> page(Optional<String> before, int limit);

  /**
   * @param action a word such as {@code claim}; {@code agent} is empty where the desk itself acted
   */
  record Entry(
      String id,
      Instant at,
      Optional<AgentId> agent,
      String action,
      Optional<HandoffId> handoff,
      String detail) {}
}
