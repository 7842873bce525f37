package io.kefu.core.dialog.manners;

import java.time.Instant;
import java.util.Optional;

/**
 * Why somebody gets no answers for a time.
 *
 * @param since when it began; empty if that was not written down
 * @param told whether the customer knows
 */
public record Mute(Optional<Instant> since, Instant until, boolean told) {

  /** One that begins now. */
  static Mute from(Instant now, Instant until) {
    return new Mute(Optional.of(now), until, false);
  }
}
