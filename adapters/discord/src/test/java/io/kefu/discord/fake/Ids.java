package io.kefu.discord.fake;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Ids as Discord makes them: they grow with time, and no two are the same. */
final class Ids {

  private static final AtomicLong COUNT = new AtomicLong();

  private Ids() {}

  static String next() {
    long millis = Instant.now().toEpochMilli() - 1_420_070_400_000L;
    return String.valueOf((millis << 22) + COUNT.incrementAndGet());
  }
}
