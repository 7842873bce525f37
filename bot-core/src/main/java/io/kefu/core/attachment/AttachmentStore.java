package io.kefu.core.attachment;

import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.AttachmentId;
import io.kefu.core.message.ConversationId;
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
   * @param size in bytes
   * @return the id under which it is kept; empty if the conversation has as many as it may
   */
  Optional<AttachmentId> reserve(FileOrigin origin, long size);

  /**
   * Keeps a file for which there is room. One that is kept is never replaced: it may have been
   * seen. Of a conversation that was erased meanwhile nothing is kept.
   *
   * @return what is kept there now
   */
  AttachedFile keep(ConversationId conversation, AttachedFile file, byte[] content);

  Optional<AttachedFile> find(ConversationId conversation, AttachmentId id);

  /** What is in the file. */
  Optional<byte[]> read(ConversationId conversation, AttachmentId id);

  /** Forgets every file of a conversation; tells how many there were. */
  int erase(ConversationId conversation);
}
