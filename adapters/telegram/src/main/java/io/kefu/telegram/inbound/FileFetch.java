package io.kefu.telegram.inbound;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.channel.words.ChannelText;
import io.kefu.core.message.Content;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the photos and documents that customers send, so that agents can see them. What cannot be
 * fetched, is too large or is of no kind that is kept remains what it was: the mention of a file.
 */
final class FileFetch {

  private static final Logger LOG = LoggerFactory.getLogger(FileFetch.class);

  private static final Set<ChannelText> KINDS =
      Set.of(ChannelText.KIND_PHOTO, ChannelText.KIND_FILE);

  private final BotApi api;
  private final Attachments attachments;

  FileFetch(BotApi api, Attachments attachments) {
    this.api = api;
    this.attachments = attachments;
  }

  /** Whether it is of a kind that is fetched. */
  boolean isKept(Attachment file) {
    return KINDS.contains(file.kind()) && !file.file().isEmpty();
  }

  /**
   * The same message, with its file if it has one that is kept.
   *
   * @param attachment what came with the message, if anything
   */
  InboundMessage withFile(InboundMessage message, Optional<Attachment> attachment) {
    return message.content() instanceof Content.Attachment sent
        ? attachment
            .filter(this::isKept)
            .flatMap(file -> fetch(message.conversation(), message.id(), file))
            .map(taking -> withFile(message, sent, taking))
            .orElse(message)
        : message;
  }

  /** Fetches a file and keeps it; empty if it cannot be had. */
  Optional<Taking> fetch(ConversationId conversation, MessageId message, Attachment file) {
    return path(file.file())
        .flatMap(path ->
            api.download(path, Attachments.MOST_BYTES)
                .map(bytes -> {
                  String name = file.name().isEmpty() ? path : file.name();
                  return attachments.take(conversation, message, name, bytes);
                }));
  }

  private static InboundMessage withFile(
      InboundMessage message, Content.Attachment sent, Taking taking) {
    return switch (taking) {
      case Taking.Taken(var file) ->
          new InboundMessage(
              message.conversation(),
              message.address(),
              message.id(),
              new Content.Attachment(
                  sent.label(), sent.caption(), sent.reference(), Optional.of(file)),
              message.at());
      case Taking.Refused(var flaw) -> {
        LOG.atInfo()
            .addKeyValue("conversation", message.conversation())
            .addKeyValue("channel", "telegram")
            .log("file not kept: {}", flaw);
        yield message;
      }
    };
  }

  /**
   * Where Telegram keeps a file for the next hour; empty if it does not say, or it is too large.
   */
  private Optional<String> path(String file) {
    return api.call("getFile", Map.of("file_id", file)) instanceof ApiAnswer.Done(var told)
            && told.path("file_size").asLong(0) <= Attachments.MOST_BYTES
        ? Optional.of(told.path("file_path").asText("")).filter(path -> !path.isEmpty())
        : Optional.empty();
  }
}
