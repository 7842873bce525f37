package io.kefu.server.history;

/** Something that must not happen to a customer's messages. */
record Fault(Kind kind, String customer, String what) {

  enum Kind {
    /** Sent and never accepted, accepted and not kept, kept and never answered, or not shown. */
    LOST,
    /** Kept twice, or answered twice. */
    DOUBLED,
    /** Not in the order in which the customer spoke. */
    REORDERED,
    /** Not what was said, or not what was told before. */
    ALTERED
  }

  @Override
  public String toString() {
    return kind + " " + customer + ": " + what;
  }
}
