package io.kefu.telegram.inbound;

import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.channel.reception.Receiver;
import io.kefu.core.channel.reception.Reception;
import io.kefu.telegram.BotAccount;
import io.kefu.telegram.api.ApiAnswer;
import io.kefu.telegram.api.BotApi;
import io.kefu.telegram.api.BotToken;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Has Telegram post updates to us, and keeps looking whether it still does. Path and secret come
 * from the token, so that every node knows them and nobody else can.
 */
public final class Webhook implements Receiver {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  private final BotApi api;
  private final BotAccount account;
  private final CommandMenu menu;
  private final Reception reception;
  private final URI address;
  private final Secrets secrets;
  private final Thread keeper =
      Thread.ofVirtual().name("telegram-webhook").unstarted(this::keepSet);

  /** What only Telegram and our nodes know. */
  public record Secrets(String path, String header) {

    public static Secrets of(BotToken token) {
      return new Secrets(
          token.derive("webhook path").substring(0, 32), token.derive("webhook secret"));
    }
  }

  /**
   * @param site where Telegram reaches us, such as {@code https://chat.example.com}
   */
  public Webhook(
      BotApi api,
      BotAccount account,
      CommandMenu menu,
      Reception reception,
      URI site,
      Secrets secrets) {
    this.api = api;
    this.account = account;
    this.menu = menu;
    this.reception = reception;
    this.address = site.resolve("/telegram/" + secrets.path());
    this.secrets = secrets;
  }

  @Override
  public void start() {
    keeper.start();
  }

  /** Telegram keeps posting: to our other nodes, or later to this one. */
  @Override
  public void close() {
    keeper.interrupt();
  }

  private void keepSet() {
    try {
      Startup.introduce(account, menu, reception);
      Backoff backoff = new Backoff();
      while (true) {
        if (isSet()) {
          backoff.reset();
          Thread.sleep(LOOK_EVERY);
        } else {
          backoff.rest();
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Setting it again when it is set changes nothing. */
  private boolean isSet() {
    ApiAnswer answer =
        api.call(
            "setWebhook",
            Map.of(
                "url", address.toString(),
                "secret_token", secrets.header(),
                "allowed_updates", List.copyOf(LongPoll.KINDS)));
    if (!Thread.currentThread().isInterrupted()) {
      answer.fault().ifPresentOrElse(reception::deaf, reception::receiving);
    }
    return answer instanceof ApiAnswer.Done;
  }
}
