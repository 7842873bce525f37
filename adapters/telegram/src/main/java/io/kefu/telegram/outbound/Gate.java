package io.kefu.telegram.outbound;

import io.kefu.core.channel.Budgets;
import io.kefu.core.channel.Budgets.Claim;
import io.kefu.core.channel.Budgets.Permit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets messages out within the budgets. A short wait is waited here; a long one is handed back, and
 * the message keeps its place in line until it comes again.
 */
public final class Gate {

  private static final String UPSTREAM = "telegram";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Budgets budgets;
  private final Limits limits;
  private final Clock clock;
  private final Duration patience;
  private final ConcurrentMap<String, Instant> places = new ConcurrentHashMap<>();

  public Gate(Budgets budgets, Limits limits, Clock clock) {
    this(budgets, limits, clock, PATIENCE);
  }

  /** A gate at which nobody waits longer than this. */
  Gate(Budgets budgets, Limits limits, Clock clock, Duration patience) {
    this.patience = patience;
    this.budgets = budgets;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Waits for the message's turn; empty when it may go, else how long from now to come again.
   *
   * @param ticket the same each time the message comes
   */
  Optional<Duration> pass(String ticket, long chat) {
    Instant latest = clock.instant().plus(patience);
    while (true) {
      Optional<Instant> next = ask(ticket, chat);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Duration left = Duration.between(clock.instant(), next.get());
      if (next.get().isAfter(latest) || !slept(left)) {
        return Optional.of(left);
      }
    }
  }

  /** Whether nobody waits, and one message that nobody needs may go. */
  boolean spare() {
    return places.isEmpty() && budgets.spare(UPSTREAM, limits.bot());
  }

  /**
   * Telegram wants no message for so long. For a group that concerns the group; a customer's chat
   * alone is too slow to be meant, so it concerns the bot.
   */
  void close(long chat, Duration during) {
    budgets.close(UPSTREAM, chat < 0 ? limits.chat(chat) : limits.bot(), during);
  }

  /** Gives up a place that is no longer needed. */
  void leave(String ticket) {
    places.remove(ticket);
  }

  /** When to ask again; empty if the message may go now. */
  private Optional<Instant> ask(String ticket, long chat) {
    Optional<Instant> place = Optional.ofNullable(places.get(ticket));
    return switch (budgets.ask(new Claim(UPSTREAM, limits.bot(), limits.chat(chat), place))) {
      case Permit.Go() -> {
        places.remove(ticket);
        yield Optional.empty();
      }
      case Permit.Place(Instant at) -> {
        places.put(ticket, at);
        yield Optional.of(at);
      }
      case Permit.Wait(Instant until) -> {
        places.remove(ticket);
        yield Optional.of(until);
      }
    };
  }

  private static boolean slept(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
