package io.kefu.telegram.inbound;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.channel.reception.CustomerFiles;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.InboundMessage;
import io.kefu.core.message.MessageId;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches the photos and documents that customers send, so that agents can see them. What cannot be
 * fetched, is too large or is of no kind that is kept remains what it was: the mention of a file.
 */
final class FileFetch {

  private final BotApi api;
  private final Attachments attachments;
  private final CustomerFiles kept;

  FileFetch(BotApi api, Attachments attachments) {
    this.api = api;
    this.attachments = attachments;
    this.kept = new CustomerFiles(attachments);
  }

  /** Whether it is of a kind that is fetched. */
  boolean isKept(Attachment file) {
    return CustomerFiles.mayBeKept(file.kind()) && !file.file().isEmpty();
  }

  /**
   * The same message, with its file if it has one that is kept.
   *
   * @param attachment what came with the message, if anything
   */
  InboundMessage withFile(InboundMessage message, Optional<Attachment> attachment) {
    return attachment
        .filter(this::isKept)
        .flatMap(file -> content(file).map(it -> kept.keep(message, it.name(), it.bytes())))
        .orElse(message);
  }

  /** Fetches a file and keeps it; empty if it cannot be had. */
  Optional<Taking> fetch(ConversationId conversation, MessageId message, Attachment file) {
    return content(file)
        .map(
            it -> attachments.take(FileOrigin.agent(conversation, message), it.name(), it.bytes()));
  }

  private record Fetched(String name, byte[] bytes) {}

  private Optional<Fetched> content(Attachment file) {
    return path(file.file())
        .flatMap(path ->
            api.download(path, Attachments.MOST_BYTES)
                .map(bytes -> new Fetched(file.name().isEmpty() ? path : file.name(), bytes)));
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
