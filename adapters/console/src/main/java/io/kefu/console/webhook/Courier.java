package io.kefu.console.webhook;

import io.kefu.core.channel.Leadership;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.turn.StoreUnavailableException;
import io.kefu.core.webhook.Parcels;
import io.kefu.core.webhook.Parcels.Parcel;
import io.kefu.core.webhook.Webhook;
import io.kefu.core.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings parcels to outside programs, on one node at a time: at least once each, again with growing
 * pauses until it is taken, for about a day.
 */
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final String ROLE = "webhooks";
  private static final int AT_ONCE = 16;
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private final Webhooks webhooks;
  private final Parcels parcels;
  private final ParcelMaker maker;
  private final WebhookCall call;
  private final Leadership leadership;
  private final Clock clock;

  Courier(
      Webhooks webhooks,
      Parcels parcels,
      ParcelMaker maker,
      WebhookCall call,
      Leadership leadership,
      Clock clock) {
    this.webhooks = webhooks;
    this.parcels = parcels;
    this.maker = maker;
    this.call = call;
    this.leadership = leadership;
    this.clock = clock;
  }

  /** Collects what happened and brings what is due, if this node leads. */
  void round() {
    apart(() -> {
      if (leadership.lead(ROLE)) {
        Map<String, Webhook> known =
            webhooks.all().stream().collect(Collectors.toMap(Webhook::id, Function.identity()));
        collect(List.copyOf(known.values()));
        bring(known);
      }
    });
  }

  private static void apart(Runnable work) {
    try {
      work.run();
    } catch (StoreUnavailableException outage) {
      LOG.debug("webhooks wait for the store");
    } catch (RuntimeException bug) {
      LOG.atError().setCause(bug).log("webhooks failed");
    }
  }

  /** Lets another node lead at once. */
  void resign() {
    apart(() -> leadership.resign(ROLE));
  }

  private void collect(List<Webhook> known) {
    Optional<String> cursor = parcels.cursor();
    if (cursor.isEmpty()) {
      // What happened before the first webhook is nobody's news.
      parcels.add(cursor, maker.newest().orElse("0-0"), List.of(), clock.instant());
      return;
    }
    List<AuditLog.Entry> entries = maker.after(cursor.get());
    if (!entries.isEmpty()) {
      List<Parcel> all =
          entries.stream().flatMap(entry -> maker.parcels(entry, known).stream()).toList();
      parcels.add(cursor, entries.getLast().id(), all, clock.instant());
    }
  }

  private void bring(Map<String, Webhook> known) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Parcel parcel : parcels.due(clock.instant(), AT_ONCE)) {
        Optional<Webhook> to = Optional.ofNullable(known.get(parcel.webhook()));
        threads.execute(() -> apart(() -> bring(parcel, to)));
      }
    }
  }

  private void bring(Parcel parcel, Optional<Webhook> to) {
    if (to.isEmpty()) {
      parcels.done(parcel);
      return;
    }
    int status = call.send(to.get(), parcel);
    Instant now = clock.instant();
    webhooks.note(parcel.webhook(), new Webhooks.Attempt(status, now));
    if (status >= 200 && status < 300) {
      parcels.done(parcel);
    } else if (parcel.attempts() < PAUSES.size()) {
      parcels.again(parcel.failedAgain(), now.plus(PAUSES.get(parcel.attempts())));
    } else {
      LOG.atWarn().addKeyValue("webhook", parcel.webhook()).log("webhook given up");
      parcels.done(parcel);
    }
  }
}
