package io.kefu.core.turn;

import io.kefu.core.message.ConversationId;

/** What became of an incoming item. */
public sealed interface Receipt {

  /** It is stored, and this node is to take the turn now. */
  record Leased(Arrival arrival, Lease lease) implements Receipt {}

  /** It is stored; the node named holds the conversation and will handle it. */
  record Held(Arrival arrival, String node) implements Receipt {}

  /**
   * The conversation is a door to another: nothing changed, and this belongs there.
   *
   * @param lines how many lines the door's own transcript has
   */
  record Joined(ConversationId target, long lines) implements Receipt {}

  /** It had been stored before, at this sequence; nothing changed. */
  record Duplicate(long sequence) implements Receipt {}

  /**
   * Its timer was cleared, moved or taken meanwhile, or it happened to a conversation that is
   * forgotten by now; there is nothing to handle.
   */
  record Dropped() implements Receipt {}

  /** A customer's message, and too many items wait already; nothing changed. */
  record Full() implements Receipt {}
}
