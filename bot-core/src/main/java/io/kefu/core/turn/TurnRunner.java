package io.kefu.core.turn;

import io.kefu.core.channel.Channels;
import io.kefu.core.dialog.Conversation;
import io.kefu.core.dialog.Dialog;
import io.kefu.core.dialog.Effect;
import io.kefu.core.dialog.Event;
import io.kefu.core.dialog.Transition;
import io.kefu.core.message.ConversationId;
import io.kefu.core.privacy.ExpectedAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the turns of the conversations this node holds, each on a virtual thread: waits for the
 * rest of a burst, asks the dialog, commits, hands what is to be sent to the dispatcher, and goes
 * on while there is more. A turn that fails leaves everything in the store, where it is found again
 * when its lease has run out.
 */
public final class TurnRunner {

  private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);

  private static final Duration LONGEST_BURST = Duration.ofSeconds(3);

  private final ConversationStore store;
  private final Dialog dialog;
  private final Dispatcher dispatcher;
  private final Channels channels;
  private final TurnMetrics metrics;
  private final Clock clock;
  private final String node;
  private final ExecutorService threads;
  private final Duration longestBurst;
  private final ConcurrentMap<ConversationId, Burst> held = new ConcurrentHashMap<>();

  public TurnRunner(
      ConversationStore store,
      Dialog dialog,
      Dispatcher dispatcher,
      Channels channels,
      TurnMetrics metrics,
      Clock clock,
      String node,
      ExecutorService threads) {
    this(store, dialog, dispatcher, channels, metrics, clock, node, threads, LONGEST_BURST);
  }

  /**
   * @param longestBurst however long a burst goes on, an answer is begun after this
   */
  TurnRunner(
      ConversationStore store,
      Dialog dialog,
      Dispatcher dispatcher,
      Channels channels,
      TurnMetrics metrics,
      Clock clock,
      String node,
      ExecutorService threads,
      Duration longestBurst) {
    this.store = store;
    this.dialog = dialog;
    this.dispatcher = dispatcher;
    this.channels = channels;
    this.metrics = metrics;
    this.clock = clock;
    this.node = node;
    this.threads = threads;
    this.longestBurst = longestBurst;
  }

  /** Takes the turns of a conversation until nothing is left to handle. Returns at once. */
  public void begin(Lease lease) {
    Burst burst = new Burst(lease.pending());
    held.put(lease.conversation(), burst);
    threads.execute(() -> run(lease, burst));
  }

  /** Adds an item to the burst being waited for, if this node is the one that waits. */
  public void join(ConversationId conversation, String holder, Arrival arrival) {
    Burst burst = held.get(conversation);
    if (burst != null && holder.equals(node)) {
      burst.add(arrival);
    }
  }

  /** What the customer was asked for last; costs a look into the store, or two behind a door. */
  ExpectedAnswer expected(ConversationId conversation) {
    Optional<Conversation> here = store.look(conversation);
    return here.flatMap(Conversation::joined)
        .flatMap(store::look)
        .or(() -> here)
        .map(dialog::expected)
        .orElse(ExpectedAnswer.ANYTHING);
  }

  private void run(Lease first, Burst burst) {
    ConversationId conversation = first.conversation();
    try {
      Optional<Lease> next = Optional.of(first);
      while (next.isPresent()) {
        next = takeTurn(next.get(), burst);
      }
    } catch (StoreUnavailableException outage) {
      LOG.atDebug().addKeyValue("conversation", conversation).log("turn left for later");
    } catch (RuntimeException bug) {
      LOG.atError().addKeyValue("conversation", conversation).setCause(bug).log("turn failed");
    } finally {
      held.remove(conversation, burst);
    }
  }

  private Optional<Lease> takeTurn(Lease lease, Burst burst) {
    Instant begun = clock.instant();
    List<Arrival> pending = gather(lease, burst);
    Instant now = clock.instant();
    Transition transition = transition(lease, pending, now);
    Turn turn =
        new Turn(lease, pending.size(), transition.next(), transition.effects(), begun, now);
    return switch (store.commit(turn)) {
      case Commit.Stale() -> Optional.empty();
      case Commit.Done(Optional<OutboxEntry> toSend, Optional<Lease> further) -> {
        toSend.ifPresent(dispatcher::dispatch);
        count(transition.effects(), Duration.between(begun, clock.instant()));
        further.ifPresent(next -> burst.restart(next.pending()));
        yield further;
      }
    };
  }

  /** Waits until no more is to be expected, then takes what has come. */
  private List<Arrival> gather(Lease lease, Burst burst) {
    Instant latest = clock.instant().plus(longestBurst);
    boolean typing = false;
    while (burst.last().item() instanceof InboundItem.Message message) {
      Duration patience = dialog.patience(lease.state(), message.content());
      Duration left = Duration.between(clock.instant(), latest);
      Duration wait = patience.compareTo(left) < 0 ? patience : left;
      if (!typing && patience.isPositive()) {
        channels.typing(lease.conversation(), message.address());
        typing = true;
      }
      if (!wait.isPositive() || !burst.awaitMore(wait)) {
        break;
      }
    }
    return burst.taken();
  }

  private Transition transition(Lease lease, List<Arrival> pending, Instant now) {
    Conversation state =
        lease.state().orElseGet(() -> Conversation.started(lease.conversation(), address(pending)));
    Transition all = new Transition(state, List.of());
    for (Event event : Events.of(pending)) {
      all = all.then(current -> reaction(current, event, now));
    }
    return all;
  }

  /** What the dialog makes of it; if it meets a bug, the customer is answered all the same. */
  private Transition reaction(Conversation current, Event event, Instant now) {
    try {
      return dialog.on(current, event, now);
    } catch (RuntimeException bug) {
      LOG.atError().addKeyValue("conversation", current.id()).setCause(bug).log("dialog failed");
      return dialog.atALoss(current, event);
    }
  }

  private static io.kefu.core.message.Address address(List<Arrival> pending) {
    return pending.stream()
        .map(Arrival::item)
        .filter(InboundItem.Message.class::isInstance)
        .map(item -> ((InboundItem.Message) item).address())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a conversation begins with a message"));
  }

  private void count(List<Effect> effects, Duration took) {
    metrics.turn(took);
    for (Effect effect : effects) {
      if (effect instanceof Effect.Note(var observation)) {
        metrics.observed(observation);
      }
    }
  }
}
