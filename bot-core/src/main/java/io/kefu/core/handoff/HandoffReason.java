package io.kefu.core.handoff;

/** Why the bot gave a conversation to people. */
public enum HandoffReason {
  /** The customer asked for a person. */
  ASKED,
  /** The customer refused the bot's guesses twice in a row. */
  NOT_UNDERSTOOD,
  /** The customer said that an answer did not help. */
  NOT_HELPED,
  /** A guided conversation came to where a person has to go on. */
  GUIDED,
  /** A guided conversation has something to tell; the customer waits for nobody. */
  REPORTED,
  /** An agent took the conversation over; the customer had not asked. */
  TAKEN_OVER
}
