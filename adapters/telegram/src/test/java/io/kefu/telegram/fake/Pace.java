package io.kefu.telegram.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How fast may be sent, counted over sliding windows on a clock of the test's choice.
 *
 * @param nanos the clock
 */
public record Pace(int all, int chat, int group, Duration second, LongSupplier nanos) {

  public static final Pace UNLIMITED =
      new Pace(
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Duration.ofSeconds(1),
          System::nanoTime);

  /** Telegram's own figures on a clock that may run faster: its second lasts this long. */
  public static Pace telegram(Duration second) {
    return new Pace(30, 1, 20, second, System::nanoTime);
  }

  /** Counts what is sent. */
  static final class Meter {

    private final Pace pace;
    private final Deque<Long> all = new ArrayDeque<>();
    private final Map<Long, Deque<Long>> chats = new HashMap<>();

    Meter(Pace pace) {
      this.pace = pace;
    }

    /** Whether one more may be sent to this chat now; if so it is counted. */
    synchronized boolean take(long chat) {
      long now = pace.nanos().getAsLong();
      long second = pace.second().toNanos();
      Deque<Long> own = chats.computeIfAbsent(chat, _ -> new ArrayDeque<>());
      trim(all, now - second);
      trim(own, now - (chat < 0 ? 60 * second : second));
      if (all.size() >= pace.all() || own.size() >= (chat < 0 ? pace.group() : pace.chat())) {
        return false;
      }
      all.add(now);
      own.add(now);
      return true;
    }

    private static void trim(Deque<Long> times, long before) {
      while (!times.isEmpty() && times.getFirst() <= before) {
        times.removeFirst();
      }
    }
  }
}
