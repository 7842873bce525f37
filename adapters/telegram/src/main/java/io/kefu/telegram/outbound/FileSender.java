package io.kefu.telegram.outbound;

import io.kefu.core.attachment.Attachments;
import io.kefu.core.attachment.Attachments.Opened;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Gate;
import io.kefu.core.channel.Loss;
import io.kefu.core.message.AttachedFile;
import io.kefu.core.message.ConversationId;
import io.kefu.telegram.Peer;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Sends files: photos to be seen at once, the rest, and what Telegram takes for none, to be saved.
 */
final class FileSender {

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

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
        .map(opened -> send(ticket, to, opened, FileForm.of(file.type())))
        .orElseGet(() -> new Delivery.Failed(Loss.FILE_GONE));
  }

  private Delivery send(String ticket, Peer to, Opened opened, FileForm form) {
    Optional<Duration> wait = gate.pass(ticket, limits.bot(), limits.chat(to.chat()));
    if (wait.isPresent()) {
      return new Delivery.Retry(wait.get(), "waits in line");
    }
    Map<String, String> target = Map.of("chat_id", String.valueOf(to.chat()));
    return switch (api.upload(form.method(), target, form.part(opened))) {
      case ApiAnswer.Done(var sent) -> new Delivery.Delivered(sent.path("message_id").asText(""));
      case ApiAnswer.SlowDown(Duration retryAfter) -> {
        gate.close(limits.refusedBy(to.chat()), retryAfter);
        yield new Delivery.Retry(retryAfter, "too many requests");
      }
      case ApiAnswer.Unreachable(String cause) -> new Delivery.Retry(A_SECOND, cause);
      case ApiAnswer.Refused(int code, _, _) when code == 400 && form == FileForm.PHOTO ->
          send(ticket, to, opened, FileForm.DOCUMENT);
      // Not the file's fault: the token was withdrawn, and an operator will set another.
      case ApiAnswer.Refused(int code, _, _) when code == 401 || code == 404 ->
          new Delivery.Retry(A_MINUTE, "token refused");
      case ApiAnswer.Refused(int code, String description, _) ->
          new Delivery.Failed(code + " " + description);
    };
  }
}
