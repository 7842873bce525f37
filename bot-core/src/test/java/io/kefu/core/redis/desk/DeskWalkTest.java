package io.kefu.core.redis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.HandoffId;
import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.agent.AgentState;
import io.kefu.core.handoff.agent.AgentStatus;
import io.kefu.core.handoff.cases.CaseState;
import io.kefu.core.handoff.cases.Change;
import io.kefu.core.handoff.cases.Claim;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.cases.Destination;
import io.kefu.core.handoff.desk.AssignmentMode;
import io.kefu.core.redis.conversation.RedisKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Customers come and go, agents do anything to anybody's case, and after each step the desk is what
 * a plain model says: who has which case, in which order the others wait, how much everybody has.
 */
class DeskWalkTest {

  private static final int STEPS = 300;
  private static final List<AgentId> AGENTS =
      List.of(new AgentId("li"), new AgentId("wang"), new AgentId("zhao"));

  private final DeskNode desk =
      new DeskNode(RedisKind.SERVER.redis().client(), AssignmentMode.MANUAL);
  private final Map<HandoffId, Modelled> model = new LinkedHashMap<>();

  /** A case as it ought to be. */
  private static final class Modelled {
    private final Priority priority;
    private final int arrival;
    private CaseState state = CaseState.WAITING;
    private @Nullable AgentId agent;

    Modelled(Priority priority, int arrival) {
      this.priority = priority;
      this.arrival = arrival;
    }

    boolean isWith(AgentId other) {
      return other.equals(agent) && state.open() && state != CaseState.WAITING;
    }

    void becomes(CaseState next, @Nullable AgentId owner) {
      state = next;
      agent = owner;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {20261127, -3})
  void desk_afterAnySteps_isAsTheModelSays(long seed) {
    RedisKind.SERVER.redis().flush();
    AGENTS.forEach(agent -> desk.roster(agent, 3, Set.of()));
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      desk.clock.goAhead(Duration.ofMillis(10));
      AGENTS.forEach(desk.presence::beat);
      act(random, step);
      assertSame(step);
    }
    assertThat(model.values()).extracting(one -> one.state).contains(CaseState.values());
  }

  private void act(Random random, int step) {
    AgentId agent = AGENTS.get(random.nextInt(AGENTS.size()));
    AgentId other = AGENTS.get(random.nextInt(AGENTS.size()));
    Optional<HandoffId> any = any(random);
    int deed = any.isEmpty() ? 0 : random.nextInt(12);
    if (deed < 2) {
      Priority priority = Priority.values()[random.nextInt(4)];
      model.put(desk.enqueue("w" + step, priority), new Modelled(priority, step));
    } else if (deed == 2 || deed == 3) {
      assertThat(desk.next(agent)).isEqualTo(line().stream().findFirst());
      line().stream().findFirst().ifPresent(first -> one(first).becomes(CaseState.ASSIGNED, agent));
    } else if (deed == 4) {
      leaves(agent);
    } else {
      HandoffId id = any.orElseThrow();
      AgentId owner = one(id).agent;
      act(deed, id, owner != null && random.nextBoolean() ? owner : agent, other);
    }
  }

  private void act(int deed, HandoffId id, AgentId agent, AgentId other) {
    Modelled one = one(id);
    boolean with = one.isWith(agent);
    switch (deed) {
      case 5 -> claimed(id, one, agent);
      case 6 ->
          done(
              with,
              desk.assignments.transfer(id, agent, new Destination.ToAgent(other)),
              () -> one.becomes(CaseState.ASSIGNED, other));
      case 7 ->
          done(
              with,
              desk.assignments.requeue(id, agent),
              () -> one.becomes(CaseState.WAITING, null));
      case 8 ->
          done(
              with,
              desk.assignments.resolve(id, agent),
              () -> one.becomes(CaseState.RESOLVED, agent));
      case 9 ->
          done(
              with,
              desk.assignments.giveBack(id, agent),
              () -> one.becomes(CaseState.GIVEN_BACK, agent));
      case 10 ->
          done(
              with,
              desk.assignments.snooze(id, agent, desk.clock.instant().plus(Duration.ofDays(1))),
              () -> one.becomes(CaseState.SNOOZED, agent));
      default -> {
        desk.queue.withdraw(id);
        if (one.state.open()) {
          one.becomes(CaseState.WITHDRAWN, one.agent);
        }
      }
    }
  }

  private void claimed(HandoffId id, Modelled one, AgentId agent) {
    Claim claim = desk.assignments.claim(id, agent);
    if (one.state == CaseState.WAITING) {
      assertThat(claim).isInstanceOf(Claim.Claimed.class);
      one.becomes(CaseState.ASSIGNED, agent);
    } else if (!one.state.open()) {
      assertThat(claim).isEqualTo(new Claim.Gone());
    } else if (!agent.equals(one.agent)) {
      assertThat(claim).isEqualTo(new Claim.Taken(Objects.requireNonNull(one.agent)));
    }
  }

  private static void done(boolean allowed, Change change, Runnable then) {
    assertThat(change instanceof Change.Done).isEqualTo(allowed);
    if (allowed) {
      then.run();
    }
  }

  /** Signs out and in again: what was assigned waits in its old place, what sleeps sleeps on. */
  private void leaves(AgentId agent) {
    desk.presence.set(agent, AgentStatus.OFFLINE);
    desk.presence.set(agent, AgentStatus.READY);
    model.values().stream()
        .filter(one -> one.state == CaseState.ASSIGNED && agent.equals(one.agent))
        .forEach(one -> one.becomes(CaseState.WAITING, null));
  }

  private void assertSame(int step) {
    for (HandoffId id : step % 40 == 39 ? List.copyOf(model.keySet()) : recent()) {
      DeskCase real = desk.book.find(id).orElseThrow();
      assertThat(real.state()).as("%s at %d", id, step).isEqualTo(one(id).state);
      assertThat(real.agent()).isEqualTo(Optional.ofNullable(one(id).agent));
    }
    assertThat(desk.book.open().stream().filter(one -> one.state() == CaseState.WAITING))
        .extracting(DeskCase::id)
        .containsExactlyElementsOf(line());
    for (AgentState agent : desk.presence.all()) {
      assertThat(agent.load()).isEqualTo(load(agent.profile().id()));
    }
  }

  private List<HandoffId> line() {
    return model.entrySet().stream()
        .filter(each -> each.getValue().state == CaseState.WAITING)
        .sorted(
            Comparator.comparing((Map.Entry<HandoffId, Modelled> each) -> each.getValue().priority)
                .thenComparing(each -> each.getValue().arrival))
        .map(Map.Entry::getKey)
        .toList();
  }

  private int load(AgentId agent) {
    return (int)
        model.values().stream()
            .filter(one -> one.state == CaseState.ASSIGNED && agent.equals(one.agent))
            .count();
  }

  /** Of the cases that are not all over: else a long walk would meet nothing else. */
  private Optional<HandoffId> any(Random random) {
    List<HandoffId> some = recent();
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }

  private List<HandoffId> recent() {
    List<HandoffId> all = new ArrayList<>(model.keySet());
    return all.subList(Math.max(0, all.size() - 25), all.size());
  }

  private Modelled one(HandoffId id) {
    return Objects.requireNonNull(model.get(id));
  }
}
