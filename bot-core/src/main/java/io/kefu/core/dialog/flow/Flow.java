package io.kefu.core.dialog.flow;

import io.kefu.core.faq.EntryId;
import io.kefu.core.handoff.Priority;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A guided conversation as its file describes it.
 *
 * @param edition what tells this text of the flow from every other: its version and a digest
 * @param title what customers know it by
 * @param guides the entries whose answers offer it
 * @param words what a customer says to begin it
 * @param resume how long a run that was set aside can be taken up again
 * @param priority of the customer who asks for a person in the middle of it
 * @param source the text of the file
 */
public record Flow(
    FlowId id,
    int version,
    String edition,
    String title,
    List<EntryId> guides,
    List<String> words,
    Duration resume,
    Priority priority,
    SequencedMap<String, Slot> slots,
    String start,
    SequencedMap<String, FlowStep> steps,
    String source) {

  /**
   * The step of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public FlowStep step(String name) {
    FlowStep step = steps.get(name);
    if (step == null) {
      throw new IllegalArgumentException(id + " has no step " + name);
    }
    return step;
  }

  /** A slot's value as customers and agents read it: the label of the option that sets it. */
  public String shown(String slot, String value) {
    return steps.values().stream()
        .map(FlowStep::action)
        .flatMap(action -> Flow.options(action).stream())
        .filter(option -> value.equals(option.set().get(slot)))
        .min(Comparator.comparingInt(option -> option.set().size()))
        .map(Action.Option::label)
        .orElse(value);
  }

  /** The buttons that a step's file names. */
  static List<Action.Option> options(Action action) {
    return switch (action) {
      case Action.Ask(var options) -> options;
      case Action.Cards(_, _, var problems, _) -> problems;
      case Action.Fill _, Action.Pause _, Action.Passing _ -> List.of();
    };
  }

  /** The step of this flow that fetches people for this reason. */
  public Optional<Action.HandOver> handOver(String reason) {
    return steps.values().stream()
        .map(FlowStep::action)
        .filter(Action.HandOver.class::isInstance)
        .map(Action.HandOver.class::cast)
        .filter(how -> how.reason().equals(reason))
        .findFirst();
  }

  /** Only the values of slots that this flow knows. */
  Map<String, String> known(Map<String, String> values) {
    Map<String, String> known = new java.util.HashMap<>();
    values.forEach((slot, value) -> {
      if (slots.containsKey(SlotValues.slotOf(slot))) {
        known.put(slot, value);
      }
    });
    return known;
  }

  Optional<FlowStep> find(String name) {
    return Optional.ofNullable(steps.get(name));
  }
}
