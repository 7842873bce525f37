package io.kefu.core.deskchat;

import io.kefu.core.message.ChannelId;
import io.kefu.core.message.RichText;

/**
 * A chat program with a room for agents, in which every case can have a thread. Calls block and are
 * made one at a time; each is tried once, and what became of it is told. What has to wait is tried
 * again from the beginning, and goes on where it stopped.
 */
public interface DeskChat {

  ChannelId id();

  /** Opens a thread; {@link Outcome.Done} names it. */
  Outcome open(String title);

  /** Puts something into a thread; {@link Outcome.Done} names the message. */
  Outcome post(ThreadId thread, Post post);

  /** Changes the words of the case card. */
  Outcome rewrite(ThreadId thread, String message, RichText text);

  /** Opens a thread again, closes it, or takes it away with all that is in it. */
  Outcome set(ThreadId thread, Standing standing);

  /** How a thread is. */
  enum Standing {
    OPEN,
    CLOSED,
    REMOVED
  }
}
