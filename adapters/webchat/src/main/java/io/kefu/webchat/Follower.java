package io.kefu.webchat;

import io.kefu.core.message.TranscriptMessage;

/**
 * Somebody on this node who follows a conversation: an open socket or a poll that waits. What it is
 * told may come late, twice and out of order; what it tells its client is in order, each line once.
 */
interface Follower {

  /** Here is a line. */
  void onLine(TranscriptMessage line);

  /** The transcript has at least this many lines. */
  void onReached(long sequence);

  /** The transcript has exactly this many lines; fewer than before if the store lost some. */
  void onExtent(long last);

  /** An answer is being written. */
  void onTyping();

  /** This node stops; the client is to come back to another. */
  void onStop();
}
