package io.kefu.core.turn;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.message.ConversationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where conversations live. Each call is atomic and takes one round trip.
 *
 * <p>All calls throw {@link StoreUnavailableException} if the store cannot be reached; the caller
 * then does not know whether the call took place, and repeating it is harmless.
 */
public interface ConversationStore {

  /** Stores an item once, and leases the conversation to this node if nobody holds it. */
  Receipt receive(Incoming incoming, Instant now);

  /** Leases a conversation that nobody holds and in which something waits. */
  Optional<Lease> acquire(ConversationId conversation, Instant now);

  /** What a conversation has come to; empty if it is unknown or forgotten. */
  Optional<Conversation> look(ConversationId conversation);

  /**
   * Commits a turn if its lease is still the newest: state, transcript, effects and timers, or
   * nothing. A lease is good for one commit.
   */
  Commit commit(Turn turn);
}
