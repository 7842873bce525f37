package io.kefu.core.turn;

import java.util.List;

/**
 * The words between desk and conversations. A step that changes a case leaves word in the same
 * moment; it stays until it is struck out.
 */
public interface DeskPost {

  /**
   * Does what is due at the desk (agents who are gone, answers overdue, snoozes that are over), and
   * gives words that still lie there, each case's in order. Any node may look at any time.
   */
  List<DeskWord> look();

  /** Strikes out this word and those of the same case before it: the conversation has them. */
  void strike(DeskWord delivered);
}
