package io.kefu.core.turn;

import io.kefu.core.message.ConversationId;
import io.kefu.core.message.TranscriptMessage;
import java.util.List;

/** What has been said, in order. */
public interface Transcript {

  /**
   * The messages after this sequence, oldest first, at most {@code limit}; all of them from the
   * beginning after 0 or less.
   */
  List<TranscriptMessage> after(ConversationId conversation, long sequence, int limit);

  /** The last sequence written; 0 if there is none. */
  long last(ConversationId conversation);
}
