package io.kefu.core.deskchat;

import io.kefu.core.deskchat.ThreadMirror.Progress;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.agent.Presence;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.turn.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the threads of one chat program as the cases are, until interrupted; run by one node of
 * all. What changes is looked at soon after, so that a burst of changes is one message; everything
 * is looked at now and then, in case a change went unnoticed. Urgent cases go first.
 */
public final class MirrorRounds implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(MirrorRounds.class);
  private static final Duration EVERYTHING_EVERY = Duration.ofMinutes(1);
  private static final Duration CLOSED_EVERY = Duration.ofHours(1);
  private static final Duration BEAT_EVERY = Duration.ofSeconds(10);
  private static final Duration OUTAGE_REST = Duration.ofSeconds(1);

  private final ThreadMirror mirror;
  private final CaseBook cases;
  private final CaseThreads threads;
  private final ThreadAnswers answers;
  private final AgentsInChat agents;
  private final Presence presence;
  private final Clock clock;
  private final Pace pace;
  private final ConcurrentMap<HandoffId, Instant> due = new ConcurrentHashMap<>();
  private volatile boolean running;
  private volatile Instant everything = Instant.MIN;
  private Instant closed = Instant.MIN;
  private Instant beat = Instant.MIN;

  /**
   * How quick to be.
   *
   * @param gather how long changes are gathered
   * @param present how long an agent counts as here after being heard of
   */
  public record Pace(Duration gather, Duration present) {}

  MirrorRounds(
      ThreadMirror mirror,
      CaseBook cases,
      ThreadRecords records,
      Presence presence,
      Clock clock,
      Pace pace) {
    this.mirror = mirror;
    this.cases = cases;
    this.threads = records.threads();
    this.answers = records.answers();
    this.agents = records.agents();
    this.presence = presence;
    this.clock = clock;
    this.pace = pace;
  }

  /** Something may have happened to a case; on nodes that do not post it comes to nothing. */
  void changed(HandoffId handoff) {
    if (running) {
      due.putIfAbsent(handoff, clock.instant().plus(pace.gather()));
    }
  }

  /** How many cases are to be looked at. */
  int waiting() {
    return due.size();
  }

  /** Changes may have been missed. */
  void missed() {
    everything = Instant.MIN;
  }

  @Override
  public void run() {
    running = true;
    lookAtAllAnew();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(round());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      running = false;
      due.clear();
    }
  }

  /** What happened while another node posted was not noted here, also not of closed cases. */
  private void lookAtAllAnew() {
    due.clear();
    everything = Instant.MIN;
    closed = Instant.MIN;
  }

  /** Brings what is due; gives the time to rest. */
  private Duration round() {
    try {
      look();
      Duration rest = bringAll();
      return rest.compareTo(pace.gather()) > 0 ? rest : pace.gather();
    } catch (StoreUnavailableException outage) {
      return OUTAGE_REST;
    }
  }

  private void look() {
    Instant now = clock.instant();
    if (!beat.plus(BEAT_EVERY).isAfter(now)) {
      beat = now;
      agents.since(now.minus(pace.present())).forEach(presence::beat);
    }
    answers.waiting().forEach(handoff -> due.put(handoff, now));
    if (!everything.plus(EVERYTHING_EVERY).isAfter(now)) {
      everything = now;
      boolean closedToo = !closed.plus(CLOSED_EVERY).isAfter(now);
      closed = closedToo ? now : closed;
      cases.open().forEach(one -> due.put(one.id(), now));
      threads.all().stream()
          .filter(thread -> closedToo || thread.state() == DeskChat.Standing.OPEN)
          .forEach(thread -> due.put(thread.handoff(), now));
    }
  }

  /** The most urgent first; if nothing goes at the moment, the rest waits with it. */
  private Duration bringAll() {
    for (HandoffId handoff : urgentFirst()) {
      due.remove(handoff);
      switch (bring(handoff)) {
        case Progress.On _, Progress.Complete _ -> {}
        case Progress.Postponed(Duration time) ->
            due.putIfAbsent(handoff, clock.instant().plus(time));
        case Progress.Wait(Duration time) -> {
          due.putIfAbsent(handoff, clock.instant());
          return time;
        }
      }
    }
    return Duration.ZERO;
  }

  private Progress bring(HandoffId handoff) {
    try {
      return mirror.bring(handoff);
    } catch (StoreUnavailableException outage) {
      due.putIfAbsent(handoff, clock.instant());
      throw outage;
    } catch (RuntimeException bug) {
      LOG.atError().addKeyValue("handoff", handoff).setCause(bug).log("desk: thread not brought");
      return new Progress.Postponed(EVERYTHING_EVERY);
    }
  }

  private List<HandoffId> urgentFirst() {
    Instant now = clock.instant();
    Set<HandoffId> ready = new LinkedHashSet<>();
    due.forEach((handoff, at) -> {
      if (!at.isAfter(now)) {
        ready.add(handoff);
      }
    });
    List<HandoffId> order = new ArrayList<>();
    if (ready.size() > 1) {
      cases.open().stream().map(DeskCase::id).filter(ready::remove).forEach(order::add);
    }
    order.addAll(ready);
    return order;
  }
}
