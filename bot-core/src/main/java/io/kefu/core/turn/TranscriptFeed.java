package io.kefu.core.turn;

import io.kefu.core.message.ConversationId;

/**
 * Tells, on every node, that a transcript grew or was erased. Best effort: news may be lost while
 * the store is away, but never without {@link Listener#onResumed} once it is back.
 */
public interface TranscriptFeed {

  /** Tells this listener from now on. */
  void listen(Listener listener);

  /** Calls come one at a time, in no particular order, and must return soon. */
  interface Listener {

    /** A line was written at this sequence by the node named, which may be this one. */
    void onLine(ConversationId conversation, long sequence, String node);

    /** All of it was taken away; what comes next begins at 1 again. */
    void onErased(ConversationId conversation);

    /** News may have been lost; what is of interest must be looked up. */
    void onResumed();
  }
}
