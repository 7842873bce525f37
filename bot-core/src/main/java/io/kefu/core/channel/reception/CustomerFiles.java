package io.kefu.core.channel.reception;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.channel.words.ChannelText;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.Content;
import io.kefu.core.message.InboundMessage;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the files that come with customers' messages, so that agents can see them. What is not kept
 * remains what it was: the mention of a file.
 */
public final class CustomerFiles {

  private static final Logger LOG = LoggerFactory.getLogger(CustomerFiles.class);

  private static final Set<ChannelText> KINDS =
      Set.of(ChannelText.KIND_PHOTO, ChannelText.KIND_FILE);

  private final Attachments attachments;

  public CustomerFiles(Attachments attachments) {
    this.attachments = attachments;
  }

  /** Whether something of this kind may be kept, and is worth fetching. */
  public static boolean mayBeKept(ChannelText kind) {
    return KINDS.contains(kind);
  }

  /**
   * The same message, with its file if that is one that is kept.
   *
   * @param name as the sender calls the file, not to be trusted
   */
  public InboundMessage keep(InboundMessage message, String name, byte[] content) {
    if (!(message.content() instanceof Content.Attachment sent)) {
      return message;
    }
    return switch (attachments.take(
        FileOrigin.customer(message.conversation(), message.id()), name, content)) {
      case Taking.Taken(AttachedFile file) -> with(message, sent, file);
      case Taking.Refused(var flaw) -> {
        LOG.atInfo()
            .addKeyValue("conversation", message.conversation())
            .addKeyValue("channel", message.address().channel())
            .log("file not kept: {}", flaw);
        yield message;
      }
    };
  }

  private static InboundMessage with(
      InboundMessage message, Content.Attachment sent, AttachedFile file) {
    return message.saying(
        new Content.Attachment(sent.label(), sent.caption(), sent.reference(), Optional.of(file)));
  }
}
