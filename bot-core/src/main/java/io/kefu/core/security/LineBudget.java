package io.kefu.core.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Lets so many lines a minute through and counts the others. */
public final class LineBudget {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int lines;
  private final Clock clock;
  private Instant began = Instant.MIN;
  private int written;
  private long unwritten;

  public LineBudget(int lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /** How many lines were kept back since the last one; empty if this one is to be kept back too. */
  public synchronized OptionalLong take() {
    Instant now = clock.instant();
    if (began.equals(Instant.MIN) || !now.isBefore(began.plus(WINDOW))) {
      began = now;
      written = 0;
    }
    if (written >= lines) {
      unwritten++;
      return OptionalLong.empty();
    }
    written++;
    long before = unwritten;
    unwritten = 0;
    return OptionalLong.of(before);
  }
}
