package io.kefu.core.dialog;

import java.time.Duration;

/**
 * What an operator may choose about the dialog.
 *
 * @param debounce how long to wait for the rest of a burst after a text; zero joins nothing
 * @param idleClose silence after which a conversation ends by itself
 * @param waitingReminder how often a waiting customer is told the place in line
 * @param muteAt how much of a flood it takes until a customer is muted: two for the same words
 *     again or a link, one for a sticker; one is forgotten every three seconds. Zero mutes nobody
 */
public record DialogSettings(
    Duration debounce, Duration idleClose, Duration waitingReminder, int muteAt) {

  /** What customers get when nothing is set. */
  public static final DialogSettings DEFAULT =
      new DialogSettings(Duration.ofMillis(600), Duration.ofHours(24), Duration.ofMinutes(5), 24);

  /** The same for those who say what they like. */
  public DialogSettings mutingNobody() {
    return new DialogSettings(debounce, idleClose, waitingReminder, 0);
  }
}
