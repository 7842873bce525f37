package io.kefu.core.channel;

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

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String upstream;
  private final Budgets budgets;
  private final Clock clock;
  private final Duration patience;
  private final ConcurrentMap<String, Instant> places = new ConcurrentHashMap<>();

  /** A gate at which a wait of two seconds counts as short. */
  public Gate(String upstream, Budgets budgets, Clock clock) {
    this(upstream, budgets, clock, PATIENCE);
  }

  /** A gate at which nobody waits longer than this. */
  public Gate(String upstream, Budgets budgets, Clock clock, Duration patience) {
    this.upstream = upstream;
    this.patience = patience;
    this.budgets = budgets;
    this.clock = clock;
  }

  /**
   * Waits for the message's turn; empty when it may go, else how long from now to come again.
   *
   * @param ticket the same each time the message comes
   * @param shared what all messages to the upstream count against
   * @param own what this message's receiver may get
   */
  public Optional<Duration> pass(String ticket, Budget shared, Budget own) {
    Instant latest = clock.instant().plus(patience);
    while (true) {
      Optional<Instant> next = ask(ticket, shared, own);
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
  public boolean spare(Budget shared) {
    return places.isEmpty() && budgets.spare(upstream, shared);
  }

  /** The upstream wants nothing more on this budget for so long. */
  public void close(Budget budget, Duration during) {
    budgets.close(upstream, budget, during);
  }

  /** Gives up a place that is no longer needed. */
  public void leave(String ticket) {
    places.remove(ticket);
  }

  /** When to ask again; empty if the message may go now. */
  private Optional<Instant> ask(String ticket, Budget shared, Budget own) {
    Optional<Instant> place = Optional.ofNullable(places.get(ticket));
    return switch (budgets.ask(new Budgets.Claim(upstream, shared, own, place))) {
      case Budgets.Permit.Go() -> {
        places.remove(ticket);
        yield Optional.empty();
      }
      case Budgets.Permit.Place(Instant at) -> {
        places.put(ticket, at);
        yield Optional.of(at);
      }
      case Budgets.Permit.Wait(Instant until) -> {
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
