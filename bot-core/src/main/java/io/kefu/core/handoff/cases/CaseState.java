package io.kefu.core.handoff.cases;

/** Where a case stands. */
public enum CaseState {
  /** In the line. */
  WAITING,
  /** An agent has it. */
  ASSIGNED,
  /** An agent has it and comes back to it later, or when the customer writes. */
  SNOOZED,
  /** Over: an agent resolved it. */
  RESOLVED,
  /** Over: an agent gave it back to the bot. */
  GIVEN_BACK,
  /** Over: the customer left the line, or was put in it anew at a higher priority. */
  WITHDRAWN;

  /** Whether somebody still has to do something. */
  public boolean open() {
    return switch (this) {
      case WAITING, ASSIGNED, SNOOZED -> true;
      case RESOLVED, GIVEN_BACK, WITHDRAWN -> false;
    };
  }
}
