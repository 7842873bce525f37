package io.kefu.discord.fake;

import io.kefu.discord.fake.Fault.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How fast the bot may send: so many calls a second over all, so many messages in five seconds in a
 * channel, counted with this clock in nanoseconds.
 */
public record Pace(int perSecond, int perChannelAndFiveSeconds, LongSupplier nanos) {

  public static final Pace UNLIMITED =
      new Pace(Integer.MAX_VALUE, Integer.MAX_VALUE, System::nanoTime);

  private static final long SECOND = 1_000_000_000L;

  /** Counts. */
  static final class Meter {

    private final Pace pace;
    private final Deque<Long> all = new ArrayDeque<>();
    private final Map<String, Deque<Long>> channels = new HashMap<>();

    Meter(Pace pace) {
      this.pace = pace;
    }

    /** Counts a message, unless it comes too fast. */
    Optional<Answer> refuses(String channel) {
      long now = pace.nanos().getAsLong();
      Deque<Long> own = own(channel);
      forget(all, now - SECOND);
      forget(own, now - 5 * SECOND);
      if (all.size() >= pace.perSecond()) {
        return Optional.of(Answer.tooManyRequests(0.5, true));
      }
      if (own.size() >= pace.perChannelAndFiveSeconds()) {
        return Optional.of(Answer.tooManyRequests(wait(own, now), false));
      }
      all.add(now);
      own.add(now);
      return Optional.empty();
    }

    /** What Discord tells of the channel's bucket. */
    Map<String, String> headers(String channel) {
      if (pace.perChannelAndFiveSeconds() == Integer.MAX_VALUE) {
        return Map.of();
      }
      Deque<Long> own = own(channel);
      int left = pace.perChannelAndFiveSeconds() - own.size();
      return Map.of(
          "X-RateLimit-Bucket", "b" + channel,
          "X-RateLimit-Limit", String.valueOf(pace.perChannelAndFiveSeconds()),
          "X-RateLimit-Remaining", String.valueOf(left),
          "X-RateLimit-Reset-After", String.valueOf(wait(own, pace.nanos().getAsLong())));
    }

    private static double wait(Deque<Long> own, long now) {
      return own.isEmpty() ? 0 : (own.getFirst() + 5 * SECOND - now) / (double) SECOND;
    }

    private Deque<Long> own(String channel) {
      return channels.computeIfAbsent(channel, _ -> new ArrayDeque<>());
    }

    private static void forget(Deque<Long> times, long before) {
      while (!times.isEmpty() && times.getFirst() <= before) {
        times.removeFirst();
      }
    }
  }
}
