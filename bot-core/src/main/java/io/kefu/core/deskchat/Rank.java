package io.kefu.core.deskchat;

/**
 * The most that a chat program lets somebody do at the desk. It takes from what the account may do,
 * and never adds to it.
 */
public enum Rank {
  /** Nothing at all. */
  NOBODY,
  /** Take cases and answer customers. */
  AGENT,
  /** Also give anybody's case to others. */
  SUPERVISOR
}
