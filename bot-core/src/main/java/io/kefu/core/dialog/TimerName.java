package io.kefu.core.dialog;

/** The timers of a conversation; each is set at most once at a time. */
public enum TimerName {
  /** The customer has been silent for long: the conversation ends by itself. */
  IDLE,
  /** The customer has been waiting for a person for a while: the place in line is told again. */
  WAITING
}
