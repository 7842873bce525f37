package io.kefu.discord.inbound;

import io.kefu.core.channel.reception.Backoff;
import io.kefu.core.channel.reception.Reception;
import io.kefu.discord.api.ApiAnswer;
import io.kefu.discord.api.BotToken;
import io.kefu.discord.api.Call;
import io.kefu.discord.api.DiscordApi;
import io.kefu.discord.inbound.GatewaySession.Wiring;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives until interrupted. Asks Discord before each login, so that a token that is refused, or a
 * bot that logged in too often, meets a rest and not a storm of logins.
 */
public final class GatewayReceiver implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayReceiver.class);

  private static final Duration STALLED = Duration.ofMinutes(3);
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  /** Logins that are kept for whoever is to mend things. */
  private static final int LOGINS_KEPT = 10;

  private final DiscordApi api;
  private final BotToken token;
  private final EventIntake intake;
  private final Backfill backfill;
  private final CommandMenu menu;
  private final Reception reception;
  private final ExecutorService threads;
  private final Clock clock;
  private final Setting setting;
  private final AtomicReference<@Nullable Beginning> begun = new AtomicReference<>();
  private volatile boolean contentWithheld;

  /** A session began from nothing, on one shard or more. */
  private record Beginning(String application, Surroundings surroundings) {}

  /**
   * What an operator says of the connection.
   *
   * @param api where Discord is
   * @param shards how many; 0 for as many as Discord recommends
   */
  public record Setting(URI api, int shards, Pace pace) {}

  /**
   * How patient to be.
   *
   * @param blink how long a connection may be gone without a word about it
   * @param betweenLogins Discord counts logins in spans of five seconds
   */
  public record Pace(Duration blink, Duration betweenLogins) {

    public static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(5));
  }

  public GatewayReceiver(
      DiscordApi api,
      BotToken token,
      EventIntake intake,
      Backfill backfill,
      CommandMenu menu,
      Reception reception,
      ExecutorService threads,
      Clock clock,
      Setting setting) {
    this.api = api;
    this.token = token;
    this.intake = intake;
    this.backfill = backfill;
    this.menu = menu;
    this.reception = reception;
    this.threads = threads;
    this.clock = clock;
    this.setting = setting;
  }

  /** Whether Discord keeps the words of messages from us that do not call the bot. */
  public boolean contentWithheld() {
    return contentWithheld;
  }

  @Override
  public void run() {
    try {
      Backoff soon = new Backoff();
      Backoff late = new Backoff(Duration.ofSeconds(30), LONGEST_REST);
      while (!Thread.currentThread().isInterrupted()) {
        switch (receive(soon, late)) {
          case AT_ONCE -> {}
          case SOON -> soon.rest();
          case LATE -> late.rest();
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** When to connect again. */
  private enum Again {
    AT_ONCE,
    SOON,
    LATE
  }

  private Again receive(Backoff soon, Backoff late) throws InterruptedException {
    return switch (api.call(Call.gateway())) {
      case ApiAnswer.Done done -> connect(LoginLimit.read(done), soon, late);
      case ApiAnswer.Refused(int status, _, _) when status == 401 -> tokenRefused();
      case ApiAnswer fault -> {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException();
        }
        yield deaf(fault.fault().orElse("no answer"), Again.SOON);
      }
    };
  }

  private Again connect(LoginLimit limit, Backoff soon, Backoff late) throws InterruptedException {
    int shards = setting.shards() > 0 ? setting.shards() : limit.shards();
    if (limit.left() < shards + LOGINS_KEPT && !limit.fullAgainAfter().isZero()) {
      return deaf("too many logins today, " + limit.left() + " are left", Again.LATE);
    }
    Wiring wiring =
        new Wiring(
            token.secret(),
            setting.api(),
            limit.gateway(),
            shards,
            setting.pace().betweenLogins(),
            !contentWithheld);
    try (GatewaySession session = GatewaySession.open(wiring, listener())) {
      return watch(session, soon, late);
    } catch (InvalidTokenException refused) {
      return tokenRefused();
    } catch (RuntimeException failed) {
      return deaf("no connection, " + failed.getClass().getSimpleName(), Again.SOON);
    }
  }

  private Again watch(GatewaySession session, Backoff soon, Backoff late)
      throws InterruptedException {
    Instant lastConnected = clock.instant();
    while (session.closedFor().isEmpty()) {
      session.awaitChange(Duration.ofSeconds(1));
      Instant now = clock.instant();
      if (session.connected()) {
        reception.receiving();
        soon.reset();
        late.reset();
        lastConnected = now;
        Optional.ofNullable(begun.getAndSet(null))
            .ifPresent(it -> threads.execute(() -> settleIn(it)));
      } else if (now.isAfter(lastConnected.plus(STALLED))) {
        return deaf("the connection does not come back", Again.SOON);
      } else if (now.isAfter(lastConnected.plus(setting.pace().blink()))) {
        reception.deaf("the connection is lost");
      }
    }
    return closed(session.closedFor());
  }

  private Again closed(Optional<CloseCode> code) {
    return switch (code.orElse(CloseCode.UNKNOWN_ERROR)) {
      case AUTHENTICATION_FAILED -> tokenRefused();
      case DISALLOWED_INTENTS -> intentRefused();
      case SHARDING_REQUIRED, INVALID_SHARD ->
          deaf("more shards are needed, see kefu.discord.shards", Again.LATE);
      default -> deaf("closed with " + code.map(CloseCode::getCode).orElse(0), Again.LATE);
    };
  }

  private Again intentRefused() {
    if (contentWithheld) {
      return deaf("the intents are refused", Again.LATE);
    }
    contentWithheld = true;
    LOG.warn(
        "Discord refuses the Message Content Intent: switch it on in the developer portal under"
            + " Bot, Privileged Gateway Intents, and start anew; until then customers in private"
            + " threads must mention the bot, all else works");
    return Again.AT_ONCE;
  }

  private Again tokenRefused() {
    return deaf(
        "the token is refused; copy it anew from the developer portal into DISCORD_BOT_TOKEN",
        Again.LATE);
  }

  private Again deaf(String cause, Again again) {
    reception.deaf(cause);
    return again;
  }

  private GatewaySession.Listener listener() {
    return new GatewaySession.Listener() {
      @Override
      public void heard(String type, DataObject event, Surroundings surroundings) {
        intake.take(type, event, surroundings);
      }

      @Override
      public void begun(String application, Surroundings surroundings) {
        begun.set(new Beginning(application, surroundings));
      }
    };
  }

  /** However many shards began anew, this is done once, when all are connected. */
  private void settleIn(Beginning beginning) {
    try {
      new Attempts(api)
          .call(menu.publication(beginning.application()))
          .fault()
          .ifPresent(fault ->
              LOG.atWarn()
                  .addKeyValue("channel", "discord")
                  .log("commands not published, the ones before go on to work: {}", fault));
      backfill.run(beginning.surroundings());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
