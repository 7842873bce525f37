package io.kefu.core.handoff.desk;

/** How cases find agents. Claiming by hand works in both ways. */
public enum AssignmentMode {
  /** Agents take cases out of the line. */
  MANUAL,
  /** The least busy ready agent with free capacity gets the next case. */
  AUTOMATIC
}
