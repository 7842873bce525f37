package io.kefu.core.handoff.cases;

import io.kefu.core.handoff.AgentId;

/** What became of an agent's wish to take a case. */
public sealed interface Claim {

  /** The agent has it, now or already before. */
  record Claimed(DeskCase claimed) implements Claim {}

  /** Another agent has it. */
  record Taken(AgentId by) implements Claim {}

  /** It is over, or there never was such a case. */
  record Gone() implements Claim {}
}
