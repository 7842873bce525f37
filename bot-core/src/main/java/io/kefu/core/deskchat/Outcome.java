package io.kefu.core.deskchat;

import java.time.Duration;

/** What became of a call to a chat program. Causes are for operators. */
public sealed interface Outcome {

  /**
   * @param id of what was made; empty if nothing was
   */
  record Done(String id) implements Outcome {}

  /** Not now; again after this time. */
  record Later(Duration after, String cause) implements Outcome {}

  /** This thread takes no more for so long; others may. */
  record Full(Duration during) implements Outcome {}

  /** There is no such thread any more. */
  record NoThread() implements Outcome {}

  /** The thread is closed; it has to be opened first. */
  record Shut() implements Outcome {}

  /** Never like this. */
  record Refused(String cause) implements Outcome {}
}
