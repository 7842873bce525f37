package io.kefu.core.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, from which a test may go away. */
final class ShiftedClock extends Clock {

  private volatile Duration shift = Duration.ZERO;

  /** Goes this much ahead of where it is. */
  void goAhead(Duration by) {
    shift = shift.plus(by);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(shift);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
