package io.kefu.core.handoff.cases;

import io.kefu.core.handoff.AgentId;
import java.util.Optional;

/** What became of a change to a case. */
public sealed interface Change {

  /** It took place; the case is now like this. */
  record Done(DeskCase changed) implements Change {}

  /** Nothing changed: the case is not with the agent who wished it. */
  record NotOwner(Optional<AgentId> owner) implements Change {}

  /** Nothing changed: the case is over, or there never was such a case. */
  record Gone() implements Change {}

  /** Nothing changed: there is no such agent on the roster to give it to. */
  record Unknown(AgentId agent) implements Change {}
}
