package io.kefu.core.handoff.cases;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import java.util.Optional;

/**
 * Who has which case. Each call is one atomic step, so no two agents ever both get a case; the
 * conversation follows right after, whatever happens to this node.
 */
public interface Assignments {

  /** The agent takes this case out of the line, whatever the agent's capacity and teams. */
  Claim claim(HandoffId handoff, AgentId agent);

  /**
   * The agent takes the first case of the line that is nobody's team's, of one of the agent's
   * teams, or overdue; empty if there is none.
   */
  Optional<DeskCase> claimNext(AgentId agent);

  /** A supervisor gives a case to an agent, or takes it over, whoever has it and if it waits. */
  Change assign(HandoffId handoff, AgentId to, AgentId by);
}
