package io.kefu.webchat;

import io.kefu.core.message.TranscriptMessage;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Puts lines in order for one client: each once, none left out. What comes early waits, what is
 * missing is read from the transcript. Any thread may bring lines; one at a time passes them on,
 * the others leave theirs with it and go. An exception of the transcript or the client ends it.
 */
final class Replay {

  /** More lines than this do not wait here: the transcript keeps them anyway. */
  private static final int MOST_WAITING = 64;

  private final LongFunction<List<TranscriptMessage>> transcriptAfter;
  private final Consumer<TranscriptMessage> client;
  private final NavigableMap<Long, TranscriptMessage> waiting = new ConcurrentSkipListMap<>();
  private final AtomicLong known = new AtomicLong();
  // As if somebody were passing lines on, until it begins.
  private final AtomicInteger calls = new AtomicInteger(1);
  private volatile long position;

  /**
   * @param transcriptAfter reads the lines after a sequence, at least one if there is one
   * @param client gets the lines
   */
  Replay(
      LongFunction<List<TranscriptMessage>> transcriptAfter, Consumer<TranscriptMessage> client) {
    this.transcriptAfter = transcriptAfter;
    this.client = client;
  }

  /** Passes on what comes after this position, up to {@code last} and whatever came meanwhile. */
  void begin(long after, long last) {
    position = after;
    known.accumulateAndGet(last, Math::max);
    work();
  }

  /** The last line that was passed on, or is about to be. */
  long position() {
    return position;
  }

  /** Brings a line. */
  void line(TranscriptMessage line) {
    if (line.sequence() <= position) {
      return;
    }
    if (waiting.size() < MOST_WAITING) {
      waiting.put(line.sequence(), line);
    }
    reached(line.sequence());
  }

  /** Passes on everything up to this line at least, reading what is missing. */
  void reached(long sequence) {
    known.accumulateAndGet(sequence, Math::max);
    if (calls.getAndIncrement() == 0) {
      work();
    }
  }

  /** Passes lines on until nobody has left any since the last look. */
  private void work() {
    int seen;
    do {
      seen = calls.get();
      passOn();
    } while (calls.addAndGet(-seen) > 0);
  }

  private void passOn() {
    while (position < known.get()) {
      TranscriptMessage next = waiting.remove(position + 1);
      List<TranscriptMessage> lines =
          next != null ? List.of(next) : transcriptAfter.apply(position);
      if (lines.isEmpty()) {
        return;
      }
      for (TranscriptMessage line : lines) {
        // First the position: a client may speak of the line before this thread comes back.
        position = line.sequence();
        client.accept(line);
      }
      waiting.headMap(position, true).clear();
    }
  }
}
