package io.kefu.server.history;

import io.kefu.server.history.CustomerHistory.View;
import io.kefu.server.process.ChatMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** What a customer sees through one connection after the other; each message counts once. */
final class Screen {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Set<Long> seen = new HashSet<>();
  private final Set<Long> answered = new HashSet<>();
  private final List<View> views = new ArrayList<>();
  private long last;

  /** Where a connection goes on, and whom it tells what comes. */
  record Connection(long after, Consumer<ChatMessage> screen) {}

  /** A new connection, from the last message up to which nothing is missing. */
  Connection connect() {
    lock.lock();
    try {
      View view = new View(last, new ArrayList<>());
      views.add(view);
      return new Connection(last, message -> show(view, message));
    } finally {
      lock.unlock();
    }
  }

  /** Whether a reply to this sequence came within this time. */
  boolean awaitReply(long sequence, Duration patience) {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!answered.contains(sequence) && left > 0) {
        left = more.awaitNanos(left);
      }
      return answered.contains(sequence);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      lock.unlock();
    }
  }

  List<View> views() {
    lock.lock();
    try {
      return views.stream().map(view -> new View(view.after(), List.copyOf(view.shown()))).toList();
    } finally {
      lock.unlock();
    }
  }

  private void show(View view, ChatMessage message) {
    lock.lock();
    try {
      view.shown().add(message);
      seen.add(message.sequence());
      answered.addAll(message.inReplyTo());
      while (seen.remove(last + 1)) {
        last++;
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
