package io.kefu.core.handoff;

import java.time.Duration;

/** How soon a person should look at a case. Declared most urgent first. */
public enum Priority {
  /** Account theft or fraud. */
  P0(Duration.ofMinutes(1)),
  /** Money at risk. */
  P1(Duration.ofMinutes(5)),
  /** The customer is blocked. */
  P2(Duration.ofMinutes(15)),
  /** Everything else. */
  P3(Duration.ofHours(4));

  private final Duration pickUpWithin;

  Priority(Duration pickUpWithin) {
    this.pickUpWithin = pickUpWithin;
  }

  /** The target from joining the line to an agent's first look. */
  public Duration pickUpWithin() {
    return pickUpWithin;
  }
}
