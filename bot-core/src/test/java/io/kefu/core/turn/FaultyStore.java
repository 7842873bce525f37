package io.kefu.core.turn;

import io.kefu.core.dialog.Conversation;
import io.kefu.core.message.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A store that loses its node, or its answer, at a chosen commit. */
final class FaultyStore implements ConversationStore {

  /** What happens to a commit. */
  enum Fault {
    NONE,
    /** It never reaches the store. */
    LOST,
    /** It takes place, but nobody learns of it. */
    UNANSWERED,
    /** It takes place twice, as a client that repeats would have it. */
    REPEATED,
    /** The turn meets a bug. */
    BUG
  }

  private final ConversationStore store;
  private volatile boolean deaf;
  private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);

  FaultyStore(ConversationStore store) {
    this.store = store;
  }

  /** The next commit fares like this, and those after it well. */
  void fault(Fault fault) {
    next.set(fault);
  }

  /** Whether the fault is behind us. */
  boolean met() {
    return next.get() == Fault.NONE;
  }

  /** From now on nothing that comes in reaches the store. */
  void turnsDeaf() {
    deaf = true;
  }

  @Override
  public Receipt receive(Incoming incoming, Instant now) {
    if (deaf) {
      throw new StoreUnavailableException(new IllegalStateException("deaf"));
    }
    return store.receive(incoming, now);
  }

  @Override
  public Optional<Lease> acquire(ConversationId conversation, Instant now) {
    return store.acquire(conversation, now);
  }

  @Override
  public Optional<Conversation> look(ConversationId conversation) {
    return store.look(conversation);
  }

  @Override
  public Commit commit(Turn turn) {
    return switch (next.getAndSet(Fault.NONE)) {
      case NONE -> store.commit(turn);
      case LOST -> throw new StoreUnavailableException(new IllegalStateException("lost"));
      case UNANSWERED -> {
        store.commit(turn);
        throw new StoreUnavailableException(new IllegalStateException("unanswered"));
      }
      case REPEATED -> {
        store.commit(turn);
        yield store.commit(turn);
      }
      case BUG -> throw new IllegalStateException("bug");
    };
  }
}
