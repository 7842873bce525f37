package io.kefu.core.attachment;

import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import java.util.Optional;

/**
 * Where files are kept, for any node to find, until their time is over. A file is known only
 * together with its conversation.
 *
 * <p>All calls throw {@code StoreUnavailableException} if the store cannot be reached; to repeat
 * one is harmless.
 */
public interface AttachmentStore {

  /**
   * Makes room for the file of a message; the same message gets the same place again.
   *
   * @return the id under which it is kept; empty if the conversation has as many as it may
   */
  Optional<AttachmentId> reserve(ConversationId conversation, MessageId message, long size);

  /** Keeps a file for which there is room. */
  void keep(ConversationId conversation, AttachedFile file, byte[] content);

  Optional<AttachedFile> find(ConversationId conversation, AttachmentId id);

  /** What is in the file. */
  Optional<byte[]> read(ConversationId conversation, AttachmentId id);

  /** Forgets every file of a conversation; tells how many there were. */
  int erase(ConversationId conversation);
}
