package io.kefu.core.turn;

import java.util.Collection;
import java.util.Optional;

/** The committed effects, carried out in order for each conversation. */
public interface Outbox {

  /**
   * Strikes out what was carried out, and hands the conversation's next effect to this node, if
   * there is one. What was struck out before hands on nothing.
   *
   * @param failure why a message could not be delivered, if so; for agents
   */
  Optional<OutboxEntry> acknowledge(OutboxEntry done, Optional<String> failure);

  /** Strikes out what went well. */
  default Optional<OutboxEntry> acknowledge(OutboxEntry done) {
    return acknowledge(done, Optional.empty());
  }

  /** Says that this node is still at these, so that no other takes them over. */
  void stillAtIt(Collection<OutboxEntry> entries);
}
