package io.kefu.telegram.outbound;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.Attachments.Opened;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Gate;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.FileType;
import io.kefu.telegram.Peer;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends files: photos to be seen at once, the rest, and what Telegram takes for none, to be saved.
 */
final class FileSender {

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Set<FileType> PHOTOS = Set.of(FileType.PNG, FileType.JPEG);

  private final BotApi api;
  private final Gate gate;
  private final Limits limits;
  private final Attachments attachments;

  FileSender(BotApi api, Gate gate, Limits limits, Attachments attachments) {
    this.api = api;
    this.gate = gate;
    this.limits = limits;
    this.attachments = attachments;
  }

  Delivery send(String ticket, Peer to, ConversationId conversation, AttachedFile file) {
    return attachments
        .open(conversation, file.id())
        .map(opened -> send(ticket, to, opened, PHOTOS.contains(file.type())))
        .orElseGet(() -> new Delivery.Failed("the file is no longer kept"));
  }

  private Delivery send(String ticket, Peer to, Opened opened, boolean asPhoto) {
    Optional<Duration> wait = gate.pass(ticket, limits.bot(), limits.chat(to.chat()));
    if (wait.isPresent()) {
      return new Delivery.Retry(wait.get(), "waits in line");
    }
    BotApi.Part part =
        new BotApi.Part(
            asPhoto ? "photo" : "document",
            opened.file().name(),
            opened.file().type().mediaType(),
            opened.content());
    String method = asPhoto ? "sendPhoto" : "sendDocument";
    return switch (api.upload(method, Map.of("chat_id", String.valueOf(to.chat())), part)) {
      case ApiAnswer.Done(var sent) -> new Delivery.Delivered(sent.path("message_id").asText(""));
      case ApiAnswer.SlowDown(Duration retryAfter) -> {
        gate.close(limits.refusedBy(to.chat()), retryAfter);
        yield new Delivery.Retry(retryAfter, "too many requests");
      }
      case ApiAnswer.Unreachable(String cause) -> new Delivery.Retry(A_SECOND, cause);
      case ApiAnswer.Refused(int code, _, _) when code == 400 && asPhoto ->
          send(ticket, to, opened, false);
      case ApiAnswer.Refused(int code, String description, _) ->
          new Delivery.Failed(code + " " + description);
    };
  }
}
