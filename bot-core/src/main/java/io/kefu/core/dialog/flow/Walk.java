package io.kefu.core.dialog.flow;

import io.kefu.core.dialog.flow.Action.Case;
import io.kefu.core.dialog.flow.Move.Deed;
import io.kefu.core.message.Block;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes from step to step, gathering what is said and done, until somebody has to answer. */
final class Walk {

  /**
   * More than any flow needs between two stops; the lint keeps flows from going round in circles.
   */
  private static final int MOST_STEPS = 200;

  private final FlowLibrary library;
  private final SayWriter writer;
  private final List<FlowPlace> trail;
  private final List<String> done;
  private final List<Block> said = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private final Map<String, String> slots;
  private final Instant now;
  private Flow flow;
  private int steps = 0;

  Walk(
      FlowLibrary library,
      SayWriter writer,
      Flow flow,
      Map<String, String> slots,
      List<FlowPlace> trail,
      List<String> done,
      Instant now) {
    this.library = library;
    this.writer = writer;
    this.flow = flow;
    this.slots = new HashMap<>(slots);
    this.trail = new ArrayList<>(trail);
    this.done = new ArrayList<>(done);
    this.now = now;
  }

  Move from(String first) {
    Optional<String> next = Optional.of(first);
    while (next.isPresent()) {
      if (++steps > MOST_STEPS) {
        throw new IllegalStateException(flow.id() + " goes round in circles at " + next.get());
      }
      FlowStep step = flow.step(next.get());
      if (!(step.action() instanceof Action.Passing passing)) {
        return stopped(step);
      }
      enter(step);
      Optional<FlowPlace> card = passing instanceof Action.Return ? cardBefore() : Optional.empty();
      if (card.isPresent()) {
        return returned(card.get());
      }
      if (passing instanceof Action.End(var outcome)) {
        return over(step, Optional.of(outcome));
      }
      next = beyond(step, passing);
      if (next.isEmpty()) {
        return over(step, Optional.empty());
      }
    }
    throw new IllegalStateException("a walk has a first step");
  }

  private Move over(FlowStep last, Optional<Action.Outcome> outcome) {
    return new Move(place(last.id(), 0), done, Optional.empty(), said, deeds, outcome);
  }

  private void enter(FlowStep step) {
    done.add(step.id());
    step.count().ifPresent(this::raise);
    said.addAll(writer.paragraphs(flow, step.say(), slots));
  }

  private Move stopped(FlowStep step) {
    enter(step);
    FlowPlace place = place(step.id(), step.action() instanceof Action.Cards ? 1 : 0);
    said.addAll(writer.card(flow, place));
    return Move.to(new FlowRun(place, trail, 0, done, now), said, deeds);
  }

  /** Where to go from a step that does not wait; empty where the flow is over. */
  private Optional<String> beyond(FlowStep step, Action.Passing action) {
    return switch (action) {
      case Action.Go(String to) -> Optional.of(to);
      case Action.Branch(List<Case> cases) -> Optional.of(taken(cases).to());
      case Action.Jump jump -> Optional.of(jumped(jump));
      case Action.HandOver how -> {
        deeds.add(new Deed.HandOver(place(step.id(), 0), how, List.copyOf(done)));
        trail.clear();
        yield how.then();
      }
      case Action.Remind(var after, String begin, String to) -> {
        deeds.add(new Deed.Remind(place(begin, 0), after));
        yield Optional.of(to);
      }
      case Action.Report how -> {
        deeds.add(new Deed.Report(place(step.id(), 0), how, List.copyOf(done)));
        yield Optional.of(how.to());
      }
      case Action.Code(String to) -> {
        deeds.add(new Deed.IssueCode());
        yield Optional.of(to);
      }
      case Action.Return() -> Optional.of(flow.start());
      case Action.End _ -> Optional.empty();
    };
  }

  /** The last card shown in this flow; empty if it is too long ago. */
  private Optional<FlowPlace> cardBefore() {
    return trail.reversed().stream()
        .filter(place -> place.flow().equals(flow.id()) && place.card() > 0)
        .findFirst();
  }

  private Move returned(FlowPlace card) {
    trail.subList(trail.lastIndexOf(card), trail.size()).clear();
    FlowPlace place = new FlowPlace(flow.id(), flow.edition(), card.step(), card.card(), slots);
    said.addAll(writer.card(flow, place));
    return Move.to(new FlowRun(place, trail, 0, done, now), said, deeds);
  }

  private Case taken(List<Case> cases) {
    Map<String, String> known = new HashMap<>(slots);
    known.put(Action.Condition.SERVICE, service());
    return cases.stream()
        .filter(line -> line.when().stream().allMatch(condition -> condition.holds(known)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no line of a branch holds in " + flow.id()));
  }

  /** Whether people are at work, as branches ask for it. */
  private String service() {
    if (!library.hours().known()) {
      return "unknown";
    }
    return library.hours().open(now) ? "open" : "closed";
  }

  private String jumped(Action.Jump jump) {
    Flow next =
        library
            .find(jump.flow())
            .orElseThrow(() -> new IllegalStateException("no flow " + jump.flow()));
    slots.keySet().retainAll(next.known(slots).keySet());
    slots.putAll(next.known(jump.set()));
    flow = next;
    return jump.at().filter(at -> next.find(at).isPresent()).orElse(next.start());
  }

  private void raise(String counter) {
    int count = Integer.parseInt(slots.getOrDefault(counter, "0")) + 1;
    int most = flow.slots().get(counter) instanceof Slot.Counter(int bound) ? bound : count;
    slots.put(counter, String.valueOf(Math.min(count, most)));
  }

  private FlowPlace place(String step, int card) {
    return new FlowPlace(flow.id(), flow.edition(), step, card, slots);
  }
}
