package io.kefu.core.dialog.flow;

/** What came of reading a value out of what a customer wrote. */
public sealed interface SlotReading {

  /** A value, in the one form in which it is kept. */
  record Value(String value) implements SlotReading {}

  /** No value of this slot. */
  record Refused(Why why) implements SlotReading {}

  /** What was wrong. */
  enum Why {
    NOT_UNDERSTOOD,
    IN_THE_FUTURE,
    TOO_LONG_AGO,
    NOT_POSITIVE,
    /** More decimals than money has. */
    TOO_FINE,
    /** Several values, of which any may be meant. */
    SEVERAL
  }

  SlotReading NOT_UNDERSTOOD = new Refused(Why.NOT_UNDERSTOOD);
}
