package io.kefu.core.deskchat;

import io.kefu.core.handoff.speech.OutgoingText.Consent;
import java.time.Duration;
import java.util.Optional;

/** What an agent means by a line in a thread. */
sealed interface DeskLine {

  /** It is for the customer. */
  record Speech(String text, Consent consent) implements DeskLine {}

  /** It is for colleagues. */
  record Jotting(String text) implements DeskLine {}

  record Take() implements DeskLine {}

  record Resolve() implements DeskLine {}

  /** To the bot. */
  record Release() implements DeskLine {}

  /** To the line. */
  record Requeue() implements DeskLine {}

  /**
   * @param to an agent or a team, as the writer calls it
   * @param note for whoever gets the case; may be empty
   */
  record Transfer(String to, String note) implements DeskLine {}

  /**
   * Gives the case to an agent, whoever has it.
   *
   * @param to as the writer calls the agent
   */
  record Assign(String to) implements DeskLine {}

  /**
   * Lays the case aside.
   *
   * @param time empty if it was not told in a way that is understood
   */
  record Snooze(Optional<Duration> time) implements DeskLine {}

  /** Takes a case up again that was laid aside. */
  record Wake() implements DeskLine {}

  record Canned(String shortcut) implements DeskLine {}

  /** Which canned responses there are. */
  record CannedList() implements DeskLine {}

  /** A command that is none, or asks how the commands go. */
  record Help() implements DeskLine {}

  /** Nothing was said. */
  record Nothing() implements DeskLine {}
}
