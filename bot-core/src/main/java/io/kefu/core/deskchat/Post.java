package io.kefu.core.deskchat;

import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.RichText;

/** What is put into a thread. */
public sealed interface Post {

  /** What is known of the case; stays on top of the thread. */
  record Card(RichText text) implements Post {}

  /** What was said and what happened. */
  record Words(RichText text) implements Post {}

  /**
   * A file of the conversation.
   *
   * @param caption who sent it, and the words with it
   */
  record File(RichText caption, ConversationId conversation, AttachedFile file) implements Post {}
}
