package io.kefu.core.handoff;

/** The line of customers who wait for a person: most urgent first, then in order of arrival. */
public interface HandoffQueue {

  /**
   * Puts a request in the line and tells its number and place. A request that is already there
   * keeps both number and place, and one that was there keeps its number and stays out, so that
   * repeating is harmless.
   */
  Place enqueue(HandoffRequest request);

  /**
   * Puts this card in the place of the one a case has; nothing happens if there is no such case.
   */
  void update(HandoffId handoff, CaseCard card);

  /** Takes a request out of the line; nothing happens if it is not there. */
  void withdraw(HandoffId handoff);

  /** How many wait. */
  long waiting();

  /** A place in the line: {@code ahead} customers are served earlier. */
  record Place(CaseNumber number, int ahead) {}
}
