package io.kefu.core.dialog.flow;

import io.kefu.core.handoff.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What a step does after it has spoken. */
public sealed interface Action {

  /** Stops until the customer says something. */
  sealed interface Waiting extends Action {}

  /** Goes on by itself, or is the end. */
  sealed interface Passing extends Action {}

  /** Lets the customer choose. */
  record Ask(List<Option> options) implements Waiting {}

  /** Lets the customer write a value. */
  record Fill(String slot, Optional<String> example, boolean skip, String to) implements Waiting {}

  /**
   * Shows one card at a time.
   *
   * @param stuck the slot that is told the card's number when a problem is chosen
   */
  record Cards(List<String> cards, Optional<String> stuck, List<Option> problems, String to)
      implements Waiting {}

  /** Waits until the customer goes on, or the step's timer does. */
  record Pause(String to) implements Waiting {}

  /** Goes where the first line that holds points. */
  record Branch(List<Case> cases) implements Passing {}

  /** Goes over to another flow; slots of the same name come along. */
  record Jump(FlowId flow, Optional<String> at, Map<String, String> set) implements Passing {}

  /** Fetches a person, and perhaps goes on meanwhile. */
  record HandOver(Priority priority, String reason, List<String> fields, Optional<String> then)
      implements Passing {}

  /** Lays a case before people without fetching anybody for the customer, and goes on at once. */
  record Report(Priority priority, String reason, List<String> fields, String to)
      implements Passing {}

  /** Gives out a code for going on in another channel, and goes on at once. */
  record Code(String to) implements Passing {}

  /** Comes back to the card from which a problem led away. */
  record Return() implements Passing {}

  /** Has another step begin later, and goes on at once. */
  record Remind(Duration after, String begin, String to) implements Passing {}

  /** Goes on. */
  record Go(String to) implements Passing {}

  /** Is the end. */
  record End(Outcome outcome) implements Passing {}

  /** How a guided conversation ended. */
  enum Outcome {
    SOLVED,
    WAITING,
    LEFT
  }

  /**
   * One way to go on.
   *
   * @param like other words for it, besides the label
   * @param line where it stands in its file
   */
  record Option(String label, List<String> like, Map<String, String> set, String to, int line) {

    /** Every wording of it, the label first. */
    public List<String> phrasings() {
      return Stream.concat(Stream.of(label), like.stream()).toList();
    }
  }

  /** A line of a branch; without conditions it always holds. */
  record Case(List<Condition> when, String to, int line) {}

  /** Holds if the slot has one of the values, or counts at least so much. */
  record Condition(String slot, Set<String> oneOf, OptionalInt atLeast) {

    /** The name under which a branch asks whether people are at work. */
    static final String SERVICE = "service";

    boolean holds(Map<String, String> slots) {
      String value = slots.getOrDefault(slot, "");
      if (atLeast.isPresent()) {
        return value.matches("\\d{1,6}") && Integer.parseInt(value) >= atLeast.getAsInt();
      }
      return oneOf.contains(slots.getOrDefault(SlotValues.check(slot), value));
    }
  }
}
