package io.kefu.core.dialog;

import java.time.Duration;

/**
 * What an operator may choose about the dialog.
 *
 * @param debounce how long to wait for the rest of a burst after a text; zero joins nothing
 * @param idleClose silence after which a conversation ends by itself
 * @param waitingReminder how often a waiting customer is told the place in line
 */
public record DialogSettings(Duration debounce, Duration idleClose, Duration waitingReminder) {

  /** What customers get when nothing is set. */
  public static final DialogSettings DEFAULT =
      new DialogSettings(Duration.ofMillis(600), Duration.ofHours(24), Duration.ofMinutes(5));
}
