package io.kefu.core.deskchat;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.message.ChannelId;
import java.util.Optional;
import java.util.Set;

/**
 * Who somebody in a chat program is at the desk. An account has at most one user of each chat
 * program, and a user one account.
 */
public interface AccountLinks {

  /** A new code by which this agent can be linked, once, within ten minutes. */
  LinkCode code(AgentId agent);

  /** Links the user of a chat program to the account of this code; empty if it is not good. */
  Optional<AgentId> redeem(LinkCode code, ChannelId channel, String user);

  /** The account of this user. */
  Optional<AgentId> agent(ChannelId channel, String user);

  /** Where the agent is linked. */
  Set<ChannelId> of(AgentId agent);

  /** Ends a link; nothing happens if there is none. */
  void remove(AgentId agent, ChannelId channel);
}
