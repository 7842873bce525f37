package io.kefu.core.turn;

/**
 * Tells every node what happens in a conversation besides its lines. Best effort: what is missed is
 * looked up when the conversation is opened again.
 */
public interface ThreadFeed {

  /** Tells all nodes, this one too. */
  void tell(ThreadNews news);

  /** Tells this listener from now on. */
  void listen(Listener listener);

  /** Calls come one at a time and must return soon. */
  interface Listener {
    void onNews(ThreadNews news);
  }
}
