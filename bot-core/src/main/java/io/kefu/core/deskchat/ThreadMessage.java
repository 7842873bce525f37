package io.kefu.core.deskchat;

import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import java.util.Optional;

/**
 * What somebody wrote in a thread.
 *
 * @param user the chat program's id of who wrote it
 * @param id never the same for two messages of the chat program's room
 * @param file that came with it
 */
public record ThreadMessage(
    ThreadId thread, String user, MessageId id, String text, Optional<FileOffer> file, Kind kind) {

  /** Whether it is said for the first time. */
  public enum Kind {
    NEW,
    CORRECTED
  }

  /** A file that can be fetched from the chat program. */
  @FunctionalInterface
  public interface FileOffer {

    /** Fetches it for this conversation and keeps it; empty if it cannot be had. */
    Optional<Taking> take(ConversationId conversation, MessageId message);
  }
}
