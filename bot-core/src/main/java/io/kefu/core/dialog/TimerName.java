package io.kefu.core.dialog;

/** The timers of a conversation; each is set at most once at a time. */
public enum TimerName {
  /** The customer has been silent for long: the conversation ends by itself. */
  IDLE,
  /** The customer has been waiting for a person for a while: the place in line is told again. */
  WAITING,
  /** The customer has been silent in a guided conversation: a reminder of where it stands. */
  FLOW_NUDGE,
  /** The customer stays silent: the guided conversation is set aside. */
  FLOW_SUSPEND,
  /** A step of a guided conversation goes on by itself after silence. */
  FLOW_SILENCE,
  /** A guided conversation comes back to the customer, such as a day later. */
  FLOW_REMIND
}
