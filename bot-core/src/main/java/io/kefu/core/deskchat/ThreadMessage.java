package io.kefu.core.deskchat;

import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import java.util.Optional;

/**
 * What somebody wrote in a thread.
 *
 * @param user the chat program's id of who wrote it
 * @param rank the most that they may do
 * @param id never the same for two messages of the chat program's room
 * @param file that came with it
 */
public record ThreadMessage(
    ThreadId thread,
    String user,
    Rank rank,
    MessageId id,
    String text,
    Optional<FileOffer> file,
    Kind kind) {

  /** How it is said. */
  public enum Kind {
    NEW,
    /** It is a command that colleagues do not see in the thread. */
    ASIDE,
    /** It was said before, in other words. */
    CORRECTED,
    /** Something was said that the chat program does not give us, or that cannot be passed on. */
    UNHEARD
  }

  /** A file that can be fetched from the chat program. */
  @FunctionalInterface
  public interface FileOffer {

    /** Fetches it for this conversation and keeps it; empty if it cannot be had. */
    Optional<Taking> take(ConversationId conversation, MessageId message);
  }
}
