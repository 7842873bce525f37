package io.kefu.discord.inbound;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.attachment.FileOrigin;
import io.kefu.core.channel.reception.CustomerFiles;
import io.kefu.core.deskchat.ThreadMessage.FileOffer;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.MessageId;
import io.kefu.discord.api.DiscordApi;
import java.util.Optional;

/** The files that agents put into threads, fetched when it is known that the customer gets them. */
final class DeskFiles {

  private final FileFetch fetch;
  private final Attachments attachments;

  DeskFiles(DiscordApi api, Attachments attachments) {
    this.fetch = new FileFetch(api, new CustomerFiles(attachments));
    this.attachments = attachments;
  }

  FileOffer offer(SentFile file) {
    return (conversation, message) -> take(file, conversation, message);
  }

  private Optional<Taking> take(SentFile file, ConversationId conversation, MessageId message) {
    try {
      return fetch
          .content(file)
          .map(bytes ->
              attachments.take(FileOrigin.agent(conversation, message), file.name(), bytes));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
