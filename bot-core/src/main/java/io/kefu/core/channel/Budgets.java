package io.kefu.core.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Shares among all nodes what an upstream allows. Whoever wants to send asks first; those who must
 * wait stand in one line, first come first served.
 */
public interface Budgets {

  /** Asks to send one message. */
  Permit ask(Claim claim);

  /** Takes one from the shared budget if it is free at this moment and nobody waits. */
  boolean spare(String upstream, Budget shared);

  /** Closes a budget for a while, because the upstream said so; places before its end are void. */
  void close(String upstream, Budget budget, Duration during);

  /**
   * Who wants to send.
   *
   * @param upstream whose budgets these are
   * @param shared what all messages to the upstream count against
   * @param own what this message's receiver may get; nothing is taken from the shared one before it
   *     is free
   * @param place what an earlier {@link Permit.Place} gave
   */
  record Claim(String upstream, Budget shared, Budget own, Optional<Instant> place) {

    /** The same claim by someone who already stands in line. */
    public Claim holding(Instant kept) {
      return new Claim(upstream, shared, own, Optional.of(kept));
    }
  }

  /** The answer to a claim. */
  sealed interface Permit {

    /** Send now; it is counted. */
    record Go() implements Permit {}

    /** Counted for this moment: come again then and show the place, which may have been voided. */
    record Place(Instant at) implements Permit {}

    /** The receiver has had enough until then; nothing is counted, ask again. */
    record Wait(Instant until) implements Permit {}
  }
}
