package io.kefu.core.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The items of one turn while they are gathered. Items may be told twice and out of order; what is
 * taken is without gaps, so that it is exactly the head of the stored list.
 */
final class Burst {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final TreeMap<Long, Arrival> early = new TreeMap<>();
  private List<Arrival> taken;

  Burst(List<Arrival> first) {
    this.taken = new ArrayList<>(first);
  }

  /** Begins the next turn with these; what was told before and belongs behind them is kept. */
  void restart(List<Arrival> first) {
    lock.lock();
    try {
      taken = new ArrayList<>(first);
      appendWhatFollows();
    } finally {
      lock.unlock();
    }
  }

  void add(Arrival arrival) {
    lock.lock();
    try {
      early.put(arrival.number(), arrival);
      if (appendWhatFollows()) {
        more.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until more has been added, at most this long; tells whether it has. */
  boolean awaitMore(Duration patience) {
    lock.lock();
    try {
      int before = taken.size();
      long left = patience.toNanos();
      while (taken.size() == before && left > 0) {
        left = more.awaitNanos(left);
      }
      return taken.size() > before;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  Arrival last() {
    lock.lock();
    try {
      return taken.getLast();
    } finally {
      lock.unlock();
    }
  }

  List<Arrival> taken() {
    lock.lock();
    try {
      return List.copyOf(taken);
    } finally {
      lock.unlock();
    }
  }

  private boolean appendWhatFollows() {
    boolean appended = false;
    while (!early.isEmpty() && early.firstKey() <= taken.getLast().number() + 1) {
      Arrival next = early.pollFirstEntry().getValue();
      if (next.number() == taken.getLast().number() + 1) {
        taken.add(next);
        appended = true;
      }
    }
    return appended;
  }
}
