package io.kefu.core.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The line of customers who wait for a person: most urgent first, then in order of arrival. */
public interface HandoffQueue {

  /**
   * Puts a request in the line and tells its number and place. A request that is already there
   * keeps both number and place, and one that was there keeps its number and stays out, so that
   * repeating is harmless.
   */
  Place enqueue(HandoffRequest request);

  /** The customer wants nobody any more: ends the case if it is open, whoever has it. */
  void withdraw(HandoffId handoff);

  /** Tells what more became known about a case; nothing happens if there is no such case. */
  void update(HandoffId handoff, CaseCard card);

  /**
   * Opens a settled case again: with its last agent if that one is ready, else at this priority in
   * the line. One that is open stays as it is.
   */
  Place reopen(HandoffId handoff, Priority priority, Instant at, Instant due);

  /** How many wait. */
  long waiting();

  /**
   * A place in the line.
   *
   * @param ahead so many customers are served earlier
   * @param expected how long it may take at today's pace; empty if nobody can tell
   */
  record Place(CaseNumber number, int ahead, Optional<Duration> expected) {

    /** A place whose time nobody can tell. */
    public Place(CaseNumber number, int ahead) {
      this(number, ahead, Optional.empty());
    }
  }
}
