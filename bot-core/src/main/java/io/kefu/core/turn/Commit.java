package io.kefu.core.turn;

import java.util.Optional;

/** What became of a turn. */
public sealed interface Commit {

  /**
   * It took place.
   *
   * @param toSend the first effect this node is to carry out, if no earlier one of the conversation
   *     is under way
   * @param further the lease for the next turn, if items came meanwhile; if empty, the conversation
   *     is released
   */
  record Done(Optional<OutboxEntry> toSend, Optional<Lease> further) implements Commit {}

  /** Somebody else holds the conversation by now: nothing of the turn took place. */
  record Stale() implements Commit {}
}
