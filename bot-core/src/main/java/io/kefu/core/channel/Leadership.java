package io.kefu.core.channel;

import java.time.Duration;

/**
 * Lets one node of all do what must not be done by two at once, such as fetching messages from an
 * upstream that serves a single reader. A node that dies loses the lead when its term has run out;
 * so two may believe to lead for a moment, and what they do must bear that.
 */
public interface Leadership {

  /**
   * Takes the lead in this role for a term, or keeps it for another; false if another node has it.
   *
   * @throws RuntimeException if nobody can tell right now; then this node does not lead
   */
  boolean lead(String role);

  /** Gives the lead up, if this node has it, so that another need not wait for the term's end. */
  void resign(String role);

  /** How long the lead lasts; a leader asks again several times within it. */
  Duration term();
}
