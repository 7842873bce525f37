package io.kefu.telegram.inbound;

import io.kefu.core.turn.Inbox;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.telegram.BotAccount;
import io.kefu.telegram.BotAccount.Identity;
import io.kefu.telegram.api.BotApi;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes what Telegram posts. 200 means stored; anything else makes Telegram post it again. Whoever
 * does not know the secrets learns nothing, and nothing of theirs is read.
 */
@RestController
public final class WebhookController {

  /** Many times what any update takes, in bytes. */
  private static final int MOST = 1024 * 1024;

  private final BotApi api;
  private final BotAccount account;
  private final UpdateIntake intake;
  private final Webhook.Secrets secrets;

  public WebhookController(
      BotApi api, BotAccount account, UpdateIntake intake, Webhook.Secrets secrets) {
    this.api = api;
    this.account = account;
    this.intake = intake;
    this.secrets = secrets;
  }

  @PostMapping("/telegram/{path}")
  ResponseEntity<Void> take(
      @PathVariable String path,
      @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", defaultValue = "") String secret,
      HttpServletRequest request)
      throws IOException {
    if (!same(path, secrets.path()) | !same(secret, secrets.header())) {
      return answer(HttpStatus.NOT_FOUND);
    }
    if (request.getContentLengthLong() > MOST) {
      return answer(HttpStatus.CONTENT_TOO_LARGE);
    }
    byte[] body = request.getInputStream().readNBytes(MOST + 1);
    return body.length > MOST ? answer(HttpStatus.CONTENT_TOO_LARGE) : take(body);
  }

  private ResponseEntity<Void> take(byte[] body) {
    Optional<Update> update = body.length == 0 ? Optional.empty() : api.update(body);
    Optional<Identity> bot = account.identity();
    if (update.isEmpty()) {
      // Posting it again would not make it readable.
      return answer(HttpStatus.OK);
    }
    return bot.map(it -> take(update.get(), it))
        .orElseGet(() -> answer(HttpStatus.SERVICE_UNAVAILABLE));
  }

  private ResponseEntity<Void> take(Update update, Identity bot) {
    try {
      return switch (intake.accept(update, bot)) {
        case Inbox.Acceptance.Accepted _ -> answer(HttpStatus.OK);
        case Inbox.Acceptance.Busy() -> answer(HttpStatus.SERVICE_UNAVAILABLE);
      };
    } catch (StoreUnavailableException outage) {
      return answer(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private static ResponseEntity<Void> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }

  /** Takes as long for a wrong one as for the right one. */
  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
