package io.kefu.telegram.inbound;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.Attachments.Taking;
import io.kefu.core.channel.words.ChannelText;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.message.Content;
import io.kefu.core.message.InboundMessage;
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

  private final BotApi api;
  private final Attachments attachments;
  private final Set<String> fetched;

  FileFetch(BotApi api, Attachments attachments, ChannelTexts texts) {
    this.api = api;
    this.attachments = attachments;
    this.fetched = Set.of(texts.get(ChannelText.KIND_PHOTO), texts.get(ChannelText.KIND_FILE));
  }

  /** The same message, with its file if it has one that is kept. */
  InboundMessage withFile(InboundMessage message) {
    return message.content() instanceof Content.Attachment sent
            && fetched.contains(sent.label())
            && !sent.reference().isEmpty()
        ? fetch(message, sent)
        : message;
  }

  private InboundMessage fetch(InboundMessage message, Content.Attachment sent) {
    return path(sent.reference())
        .flatMap(path ->
            api.download(path, Attachments.MOST_BYTES)
                .map(bytes -> attachments.take(message.conversation(), message.id(), path, bytes)))
        .map(taking ->
            switch (taking) {
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
            })
        .orElse(message);
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
