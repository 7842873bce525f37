package io.kefu.core.turn;

import io.kefu.core.channel.Channels;
import io.kefu.core.channel.Delivery;
import io.kefu.core.channel.Outbound;
import io.kefu.core.channel.letter.PrintedChoices;
import io.kefu.core.message.Address;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.turn.OutboxEntry.Task;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out committed effects, those of one conversation one after the other. What cannot be done
 * now is tried again, ever more slowly; what this node does not finish is found by another.
 */
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int ATTEMPTS_WITH_A_BUG = 4;
  private static final String LANGUAGE = "zh-CN";

  private final PrintedChoices print = PrintedChoices.of(LANGUAGE);
  private final Outbox outbox;
  private final Channels channels;
  private final DeskTasks desk;
  private final JoinTasks joins;
  private final TurnMetrics metrics;
  private final ExecutorService threads;
  private final ConcurrentMap<String, OutboxEntry> underWay = new ConcurrentHashMap<>();
  private Set<String> longUnderWay = Set.of();

  /** Where the world's answers to effects go; the inbox, seen from here. */
  public interface EventSink {
    void accept(
        io.kefu.core.message.ConversationId conversation, String eventId, InboundItem event);
  }

  public Dispatcher(
      Outbox outbox,
      Channels channels,
      DeskTasks desk,
      JoinTasks joins,
      TurnMetrics metrics,
      ExecutorService threads) {
    this.outbox = outbox;
    this.channels = channels;
    this.desk = desk;
    this.joins = joins;
    this.metrics = metrics;
    this.threads = threads;
  }

  /**
   * Carries out this effect and those of the same conversation behind it, unless it is under way
   * here already. Returns at once.
   */
  public void dispatch(OutboxEntry first) {
    threads.execute(() -> run(first));
  }

  /**
   * Tells the outbox what this node has been at since the last call, so that no other node takes it
   * over however long a channel takes. Called at regular times by one thread.
   */
  void reaffirm() {
    Map<String, OutboxEntry> now = Map.copyOf(underWay);
    outbox.stillAtIt(
        now.entrySet().stream()
            .filter(entry -> longUnderWay.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList());
    longUnderWay = now.keySet();
  }

  private void run(OutboxEntry first) {
    try {
      Optional<OutboxEntry> next = Optional.of(first);
      while (next.isPresent() && underWay.putIfAbsent(key(next.get()), next.get()) == null) {
        next = finish(next.get());
      }
    } catch (StoreUnavailableException outage) {
      LOG.atDebug().addKeyValue("conversation", first.conversation()).log("effect left for later");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      LOG.atError()
          .addKeyValue("conversation", first.conversation())
          .setCause(bug)
          .log("effect failed");
    }
  }

  private Optional<OutboxEntry> finish(OutboxEntry entry) throws InterruptedException {
    try {
      return outbox.acknowledge(entry, carryOut(entry));
    } finally {
      underWay.remove(key(entry));
    }
  }

  /** Why a message could not be delivered, if so. */
  private Optional<String> carryOut(OutboxEntry entry) throws InterruptedException {
    return switch (entry.task()) {
      case Task.Send(Address to, TranscriptMessage message) ->
          send(entry, to, new Outbound(entry.conversation(), message.at(entry.sequence())));
      case Task.Relay(Address to, TranscriptMessage message, var handoff) -> {
        TranscriptMessage line = message.at(entry.sequence());
        desk.answered(entry, handoff, line);
        yield send(entry, to, new Outbound(entry.conversation(), line));
      }
      case Task.IssueCode() -> {
        joins.issue(entry);
        yield Optional.empty();
      }
      case Task.RedeemCode task -> {
        joins.redeem(entry, task);
        yield Optional.empty();
      }
      case Task.Arrive task -> {
        joins.arrive(entry, task);
        yield Optional.empty();
      }
      case Task.Forward task -> {
        joins.forward(entry, task);
        yield Optional.empty();
      }
      case Task.Enqueue _,
          Task.Report _,
          Task.GiveTo _,
          Task.Withdraw _,
          Task.UpdateCase _,
          Task.Reopen _,
          Task.News _,
          Task.Rated _,
          Task.WriteTranscript _,
          Task.Refuse _ -> {
        desk.carryOut(entry);
        yield Optional.empty();
      }
    };
  }

  private Optional<String> send(OutboxEntry entry, Address to, Outbound message)
      throws InterruptedException {
    Duration pause = Duration.ofMillis(250);
    int attempts = 0;
    while (true) {
      Delivery delivery = attempt(to, message, ++attempts);
      metrics.delivered(to.channel(), delivery);
      switch (delivery) {
        case Delivery.Delivered _ -> {
          return Optional.empty();
        }
        case Delivery.Failed(String cause) -> {
          LOG.atWarn()
              .addKeyValue("conversation", entry.conversation())
              .addKeyValue("channel", to.channel())
              .log("message cannot be delivered: {}", cause);
          return Optional.of(cause);
        }
        case Delivery.Retry(Duration after, _) -> {
          Thread.sleep(after.compareTo(pause) > 0 ? after : pause);
          pause =
              pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                  ? pause.multipliedBy(2)
                  : LONGEST_PAUSE;
        }
      }
    }
  }

  /** A channel that throws has a bug: it gets a few more chances, then the message is given up. */
  private Delivery attempt(Address to, Outbound message, int attempt) {
    try {
      return channels
          .find(to.channel())
          .map(channel -> channel.send(to, print.on(channel.capabilities(), message)))
          .orElseGet(() -> new Delivery.Failed("channel is off"));
    } catch (StoreUnavailableException outage) {
      throw outage;
    } catch (RuntimeException bug) {
      LOG.atError()
          .addKeyValue("conversation", message.conversation())
          .addKeyValue("channel", to.channel())
          .setCause(bug)
          .log("channel failed");
      return attempt < ATTEMPTS_WITH_A_BUG
          ? new Delivery.Retry(Duration.ZERO, "bug")
          : new Delivery.Failed("bug");
    }
  }

  private static String key(OutboxEntry entry) {
    return entry.conversation() + " " + entry.id();
  }
}
