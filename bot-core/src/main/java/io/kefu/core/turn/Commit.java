package io.kefu.core.turn;

import java.util.List;
import java.util.Optional;

/** What became of a turn. */
public sealed interface Commit {

  /**
   * It took place.
   *
   * @param toSend the first effect this node is to carry out, if no earlier one of the conversation
   *     is under way
   * @param further items that came meanwhile; if empty, the lease is released
   */
  record Done(Optional<OutboxEntry> toSend, List<Arrival> further) implements Commit {}

  /** Somebody else holds the conversation by now: nothing of the turn took place. */
  record Stale() implements Commit {}
}
