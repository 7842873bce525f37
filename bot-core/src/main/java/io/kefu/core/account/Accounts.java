package io.kefu.core.account;

import io.kefu.core.handoff.AgentId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All accounts there are. */
public interface Accounts {

  Optional<Account> find(AgentId id);

  /** Everybody, in the order of ids. */
  List<Account> all();

  /** Adds an account; false if the id is taken. */
  boolean add(Account account);

  /** Adds an account if there is none at all; of several nodes that try, one succeeds. */
  boolean addFirst(Account account);

  /**
   * Changes an account in one atomic step, computing the change anew if somebody else was faster.
   * Empty if there is no such account.
   */
  Optional<Account> change(AgentId id, UnaryOperator<Account> change);
}
