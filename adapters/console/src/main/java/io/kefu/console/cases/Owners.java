package io.kefu.console.cases;

import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.console.shape.AgentNames;
import io.kefu.core.handoff.AgentId;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells who has a case that somebody else wished to act on. */
final class Owners {

  private Owners() {}

  static Problem problem(ProblemKind kind, Optional<AgentId> owner, Supplier<AgentNames> names) {
    return owner
        .map(
            agent -> Problem.of(kind).with("agent", agent).with("agentName", names.get().of(agent)))
        .orElseGet(() -> Problem.of(kind));
  }
}
