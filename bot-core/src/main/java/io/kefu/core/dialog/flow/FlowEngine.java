package io.kefu.core.dialog.flow;

import io.kefu.core.dialog.flow.Action.Option;
import io.kefu.core.message.Block;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks through flows. Pure: a run and what the customer did give the next move. A run given here
 * must be in a flow of this engine's library.
 */
public final class FlowEngine {

  private final FlowLibrary library;
  private final SayWriter writer;

  /**
   * @param cardForm how a card is headed, with {@code {step}}, {@code {steps}} and {@code {text}}
   */
  public FlowEngine(FlowLibrary library, String cardForm) {
    this.library = library;
    this.writer = new SayWriter(cardForm);
  }

  public FlowLibrary library() {
    return library;
  }

  /** The same engine, which also knows the editions that a conversation brings. */
  public FlowEngine with(List<FlowEdition> editions) {
    FlowLibrary wider = library.with(editions);
    return wider == library ? this : new FlowEngine(wider, writer);
  }

  private FlowEngine(FlowLibrary library, SayWriter writer) {
    this.library = library;
    this.writer = writer;
  }

  public Flow flow(FlowRun run) {
    return flow(run.at());
  }

  private Flow flow(FlowPlace place) {
    return library
        .of(place)
        .orElseThrow(() -> new IllegalArgumentException("no edition " + place.edition()));
  }

  public FlowStep step(FlowRun run) {
    return flow(run).step(run.at().step());
  }

  /** The options of a stop, in the order of its file. */
  public List<Option> options(FlowRun run) {
    return Flow.options(step(run).action());
  }

  /** The slot whose value a stop asks for, if it asks for one. */
  public Optional<Slot> wanted(FlowRun run) {
    return step(run).action() instanceof Action.Fill(String slot, _, _, _)
        ? Optional.ofNullable(flow(run).slots().get(slot))
        : Optional.empty();
  }

  /** Begins a flow at its start. */
  public Move begin(Flow flow, Instant now) {
    return walk(flow, Map.of(), List.of(), List.of(), now).from(flow.start());
  }

  /** Begins a flow at one of its steps, with what is known already. */
  public Move begin(Flow flow, String step, Map<String, String> slots, Instant now) {
    return walk(flow, flow.known(slots), List.of(), List.of(), now).from(step);
  }

  /** Begins where a reminder points. */
  public Move begin(FlowPlace place, Instant now) {
    return begin(flow(place), place.step(), place.slots(), now);
  }

  /** The customer chose an option of the step, or a problem of its card. */
  public Move choose(FlowRun run, Option option, Instant now) {
    Map<String, String> slots = new HashMap<>(run.at().slots());
    slots.putAll(option.set());
    if (step(run).action() instanceof Action.Cards(_, Optional<String> stuck, _, _)) {
      stuck.ifPresent(slot -> slots.put(slot, String.valueOf(run.at().card())));
    }
    return onward(run, slots, option.to(), now);
  }

  /** The customer goes on from a card, a pause, or a value that may be skipped. */
  public Move next(FlowRun run, Instant now) {
    return switch (step(run).action()) {
      case Action.Cards(var cards, _, _, String to) ->
          run.at().card() < cards.size()
              ? turned(run, now)
              : onward(run, run.at().slots(), to, now);
      case Action.Pause(String to) -> onward(run, run.at().slots(), to, now);
      case Action.Fill(_, _, _, String to) -> onward(run, run.at().slots(), to, now);
      case Action.Ask _, Action.Passing _ ->
          throw new IllegalArgumentException("nothing next at " + run.at().step());
    };
  }

  private Move turned(FlowRun run, Instant now) {
    FlowPlace card = run.at().atCard(run.at().card() + 1);
    FlowRun next = new FlowRun(card, run.trailBeyond(), 0, run.done(), now);
    return stay(next, writer.card(flow(next), card));
  }

  /** The customer gave a value. */
  public Move fill(FlowRun run, String value, Optional<String> check, Instant now) {
    if (!(step(run).action() instanceof Action.Fill(String slot, _, _, String to))) {
      throw new IllegalArgumentException("nothing to fill in at " + run.at().step());
    }
    Map<String, String> slots = new HashMap<>(run.at().slots());
    slots.put(slot, value);
    check.ifPresent(found -> slots.put(SlotValues.check(slot), found));
    return onward(run, slots, to, now);
  }

  /** Nobody said anything for as long as the step waits. */
  public Move silent(FlowRun run, String to, Instant now) {
    return onward(run, run.at().slots(), to, now);
  }

  /** One stop back, as it was then; empty at the first. */
  public Optional<Move> back(FlowRun run, Instant now) {
    if (run.trail().isEmpty()) {
      return Optional.empty();
    }
    List<FlowPlace> trail = new ArrayList<>(run.trail());
    FlowPlace before = trail.removeLast();
    FlowRun back = new FlowRun(before, trail, 0, run.done(), now);
    return Optional.of(stay(back, said(back)));
  }

  /** The flow from its start, with nothing known. */
  public Move restart(FlowRun run, Instant now) {
    return begin(flow(run), now);
  }

  /** What is said at a stop, once more. */
  public List<Block> said(FlowRun run) {
    Flow flow = flow(run);
    List<Block> card = writer.card(flow, run.at());
    return card.isEmpty() ? writer.paragraphs(flow, step(run).say(), run.at().slots()) : card;
  }

  private Move onward(FlowRun run, Map<String, String> slots, String to, Instant now) {
    return walk(flow(run), slots, run.trailBeyond(), run.done(), now).from(to);
  }

  private static Move stay(FlowRun run, List<Block> said) {
    return Move.to(run, said, List.of());
  }

  private Walk walk(
      Flow flow, Map<String, String> slots, List<FlowPlace> trail, List<String> done, Instant now) {
    return new Walk(library, writer, flow, slots, trail, done, now);
  }
}
