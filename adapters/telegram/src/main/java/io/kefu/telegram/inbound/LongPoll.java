package io.kefu.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.channel.reception.Reception;
import io.kefu.telegram.BotAccount;
import io.kefu.telegram.BotAccount.Identity;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Fetches updates until interrupted. Fetching the next ones is what tells Telegram that the last
 * were received, so they are stored before that; whatever is fetched twice is stored once.
 */
public final class LongPoll implements Runnable {

  /** All that the bot has to do with. */
  static final List<String> KINDS = List.of("message", "edited_message", "callback_query");

  private static final Logger LOG = LoggerFactory.getLogger(LongPoll.class);
  private static final Duration SLACK = Duration.ofSeconds(10);

  /** How the first fetch is answered, and the first after a fault: what is heard is known soon. */
  private static final Duration AT_ONCE = Duration.ZERO;

  private final BotApi api;
  private final BotAccount account;
  private final CommandMenu menu;
  private final UpdateIntake intake;
  private final Reception reception;
  private final Duration patience;

  /**
   * @param patience how long Telegram may keep a call that has nothing to give
   */
  public LongPoll(
      BotApi api,
      BotAccount account,
      CommandMenu menu,
      UpdateIntake intake,
      Reception reception,
      Duration patience) {
    this.api = api;
    this.account = account;
    this.menu = menu;
    this.intake = intake;
    this.reception = reception;
    this.patience = patience;
  }

  @Override
  public void run() {
    try {
      Identity bot = Startup.introduce(account, menu, reception);
      poll(bot);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll(Identity bot) throws InterruptedException {
    int offset = 0;
    Duration wait = AT_ONCE;
    Backoff backoff = new Backoff();
    while (!Thread.currentThread().isInterrupted()) {
      ApiAnswer answer = api.call(fetch(offset, wait), wait.plus(SLACK));
      wait = answer instanceof ApiAnswer.Done ? patience : AT_ONCE;
      switch (answer) {
        case ApiAnswer.Done(JsonNode batch) -> {
          backoff.reset();
          reception.receiving();
          offset = take(batch, bot, offset);
        }
        case ApiAnswer.SlowDown(Duration retryAfter) -> Thread.sleep(retryAfter);
        case ApiAnswer.Refused refusal -> refused(refusal, backoff);
        case ApiAnswer.Unreachable(String cause) -> {
          if (!Thread.currentThread().isInterrupted()) {
            reception.deaf(cause);
          }
          backoff.rest();
        }
      }
    }
  }

  /** Stores a batch; gives the offset that acknowledges it. */
  private int take(JsonNode batch, Identity bot, int offset) throws InterruptedException {
    List<Update> updates = new ArrayList<>();
    int next = offset;
    for (JsonNode node : batch) {
      int number = node.path("update_id").asInt();
      next = Math.max(next, number + 1);
      api.update(node)
          .ifPresentOrElse(updates::add, () -> LOG.warn("update {} cannot be read", number));
    }
    intake.consume(updates, bot);
    return next;
  }

  private void refused(ApiAnswer.Refused refusal, Backoff backoff) throws InterruptedException {
    boolean webhook = refusal.description().toLowerCase(Locale.ROOT).contains("webhook");
    if (refusal.code() == 409 && webhook) {
      LOG.info("Telegram: a webhook is set, removing it to poll");
      api.call(new DeleteWebhook());
    } else {
      reception.deaf(
          switch (refusal.code()) {
            case 401, 404 -> "the token is refused";
            case 409 -> "another program receives with the same token";
            default -> refusal.code() + " " + refusal.description();
          });
    }
    backoff.rest();
  }

  private GetUpdates fetch(int offset, Duration wait) {
    return GetUpdates.builder()
        .offset(offset)
        .limit(100)
        .timeout((int) wait.toSeconds())
        .allowedUpdates(KINDS)
        .build();
  }
}
