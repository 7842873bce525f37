package io.kefu.core.redis.desk;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.cases.Assignments;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.handoff.cases.Casework;
import io.kefu.core.handoff.cases.Change;
import io.kefu.core.handoff.cases.Claim;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.cases.Destination;
import io.kefu.core.redis.RedisScript;
import io.kefu.core.redis.desk.RedisDesk.Step;
import io.kefu.core.turn.DeskCourier;
import java.time.Instant;
import java.util.Optional;

/** Who has which case: a script a change, whose words are delivered before the call returns. */
public final class RedisAssignments implements Assignments, Casework {

  private static final RedisScript CLAIM = RedisScript.ofDesk("claim");
  private static final RedisScript NEXT = RedisScript.ofDesk("next");
  private static final RedisScript ASSIGN = RedisScript.ofDesk("assign");
  private static final RedisScript TRANSFER = RedisScript.ofDesk("transfer");
  private static final RedisScript REQUEUE = RedisScript.ofDesk("requeue");
  private static final RedisScript END = RedisScript.ofDesk("end");
  private static final RedisScript SNOOZE = RedisScript.ofDesk("snooze");

  private final RedisDesk desk;
  private final DeskCourier courier;
  private final AutomaticAssignment automatic;
  private final StoredCases stored;

  public RedisAssignments(RedisDesk desk, DeskCourier courier) {
    this.desk = desk;
    this.courier = courier;
    this.automatic = new AutomaticAssignment(desk, courier);
    this.stored = new StoredCases(desk.json());
  }

  @Override
  public Claim claim(HandoffId handoff, AgentId agent) {
    Step step = step(CLAIM, handoff.value(), agent.value());
    return switch (step.status()) {
      case "done" -> new Claim.Claimed(stored.read(step.fields()));
      case "taken" -> new Claim.Taken(stored.read(step.fields()).agent().orElseThrow());
      case "gone" -> new Claim.Gone();
      default -> throw new IllegalStateException("claim answered " + step.status());
    };
  }

  @Override
  public Optional<DeskCase> claimNext(AgentId agent) {
    Step step = step(NEXT, agent.value());
    return step.fields().isEmpty() ? Optional.empty() : Optional.of(stored.read(step.fields()));
  }

  @Override
  public Change assign(HandoffId handoff, AgentId to, AgentId by) {
    return change(to, step(ASSIGN, handoff.value(), to.value(), by.value()));
  }

  @Override
  public Change transfer(HandoffId handoff, AgentId by, Destination to) {
    return switch (to) {
      case Destination.ToAgent(AgentId agent) ->
          change(agent, step(TRANSFER, handoff.value(), by.value(), "agent", agent.value()));
      case Destination.ToTeam(var team) ->
          freeing(by, step(TRANSFER, handoff.value(), by.value(), "team", team.value()));
    };
  }

  @Override
  public Change requeue(HandoffId handoff, AgentId by) {
    return freeing(by, step(REQUEUE, handoff.value(), by.value()));
  }

  @Override
  public Change giveBack(HandoffId handoff, AgentId by) {
    return freeing(by, step(END, handoff.value(), by.value(), CaseState.GIVEN_BACK.name()));
  }

  @Override
  public Change resolve(HandoffId handoff, AgentId by) {
    return freeing(by, step(END, handoff.value(), by.value(), CaseState.RESOLVED.name()));
  }

  @Override
  public Change snooze(HandoffId handoff, AgentId by, Instant until) {
    String end = String.valueOf(until.toEpochMilli());
    return freeing(by, step(SNOOZE, handoff.value(), by.value(), end));
  }

  private Step step(RedisScript script, String... arguments) {
    Step step = desk.step(script, arguments);
    courier.deliver(step.words());
    return step;
  }

  /** A change after which somebody may be free for another case. */
  private Change freeing(AgentId agent, Step step) {
    automatic.drain();
    return change(agent, step);
  }

  private Change change(AgentId agent, Step step) {
    return switch (step.status()) {
      case "done" -> new Change.Done(stored.read(step.fields()));
      case "not-owner" -> new Change.NotOwner(stored.read(step.fields()).agent());
      case "unknown" -> new Change.Unknown(agent);
      case "gone" -> new Change.Gone();
      default -> throw new IllegalStateException("desk answered " + step.status());
    };
  }
}
