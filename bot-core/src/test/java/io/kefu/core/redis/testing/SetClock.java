package io.kefu.core.redis.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set ahead. */
public final class SetClock extends Clock {

  private volatile Instant now;

  public SetClock(Instant now) {
    this.now = now;
  }

  public void goAhead(Duration by) {
    now = now.plus(by);
  }

  /** Goes to this time, unless it is over. */
  public void goTo(Instant time) {
    now = time.isAfter(now) ? time : now;
  }

  @Override
  public Instant instant() {
    return now;
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
