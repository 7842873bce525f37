package io.kefu.core.dialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.core.dialog.flow.FlowEdition;
import io.kefu.core.dialog.flow.FlowLibrary;
import io.kefu.core.dialog.flow.FlowPlace;
import io.kefu.core.dialog.flow.FlowRun;
import io.kefu.core.handoff.CaseCard.Risk;
import io.kefu.core.handoff.Priority;
import io.kefu.core.privacy.SecretKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The guided part of a conversation, and what an agent should know of it.
 *
 * @param run the flow the customer is in
 * @param aside the flow that waits below it, or that was set aside
 * @param reminder where a flow comes back later
 * @param editions the texts of the flows that all of these are in
 * @param waitingAt how urgently a person was last asked for
 * @param waitingFor the reason a flow gave when it last asked for one
 * @param hidden what was masked in the customer's messages
 * @param risks what calls for special care
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Guidance(
    Optional<FlowRun> run,
    Optional<SetAside> aside,
    Optional<FlowPlace> reminder,
    List<FlowEdition> editions,
    Optional<Priority> waitingAt,
    Optional<String> waitingFor,
    Set<SecretKind> hidden,
    Set<Risk> risks) {

  static final Guidance NONE =
      new Guidance(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Set.of());

  public Guidance {
    editions = List.copyOf(editions);
    waitingFor = Objects.requireNonNullElse(waitingFor, Optional.empty());
    hidden = Set.copyOf(Objects.requireNonNullElse(hidden, Set.of()));
    risks = Set.copyOf(Objects.requireNonNullElse(risks, Set.of()));
  }

  /** A run that can be taken up again until then. */
  public record SetAside(FlowRun run, Instant until) {}

  /** With nobody in any flow, now or later. */
  Guidance left() {
    return new Guidance(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        waitingAt,
        waitingFor,
        hidden,
        risks);
  }

  Guidance at(Optional<FlowRun> next) {
    return new Guidance(next, aside, reminder, editions, waitingAt, waitingFor, hidden, risks);
  }

  Guidance settingAside(Optional<SetAside> next) {
    return new Guidance(run, next, reminder, editions, waitingAt, waitingFor, hidden, risks);
  }

  Guidance reminding(Optional<FlowPlace> next) {
    return new Guidance(run, aside, next, editions, waitingAt, waitingFor, hidden, risks);
  }

  Guidance waiting(Priority urgency, Optional<String> reason) {
    return new Guidance(
        run, aside, reminder, editions, Optional.of(urgency), reason, hidden, risks);
  }

  Guidance hiding(Set<SecretKind> more) {
    if (hidden.containsAll(more)) {
      return this;
    }
    Set<SecretKind> all = EnumSet.copyOf(more);
    all.addAll(hidden);
    Guidance noted =
        new Guidance(run, aside, reminder, editions, waitingAt, waitingFor, all, risks);
    return more.stream().anyMatch(SecretKind::warned) ? noted.risking(Risk.SECRET_SENT) : noted;
  }

  Guidance risking(Risk risk) {
    Set<Risk> all = EnumSet.of(risk);
    all.addAll(risks);
    return new Guidance(run, aside, reminder, editions, waitingAt, waitingFor, hidden, all);
  }

  /** With the texts of exactly those flows that somebody is in. */
  Guidance keeping(FlowLibrary library) {
    List<FlowPlace> places = new ArrayList<>();
    run.ifPresent(each -> addPlaces(places, each));
    aside.ifPresent(each -> addPlaces(places, each.run()));
    reminder.ifPresent(places::add);
    List<FlowEdition> needed = library.editions(places);
    return needed.equals(editions)
        ? this
        : new Guidance(run, aside, reminder, needed, waitingAt, waitingFor, hidden, risks);
  }

  private static void addPlaces(List<FlowPlace> places, FlowRun run) {
    places.add(run.at());
    places.addAll(run.trail());
  }
}
