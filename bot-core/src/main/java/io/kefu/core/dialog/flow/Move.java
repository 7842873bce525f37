package io.kefu.core.dialog.flow;

import io.kefu.core.message.Block;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of one move in a flow: what is said, what else is done, and where it stopped.
 *
 * @param at where it ended, which is the stop or the last step of the flow
 * @param done the steps gone through, oldest first
 * @param run the stop; empty if the flow is over
 * @param outcome how it ended, if it did by itself
 */
public record Move(
    FlowPlace at,
    List<String> done,
    Optional<FlowRun> run,
    List<Block> said,
    List<Deed> deeds,
    Optional<Action.Outcome> outcome) {

  /** A move that came to a stop. */
  static Move to(FlowRun stop, List<Block> said, List<Deed> deeds) {
    return new Move(stop.at(), stop.done(), Optional.of(stop), said, deeds, Optional.empty());
  }

  /** Something to be done beyond speaking. */
  public sealed interface Deed {

    /** Fetch a person. */
    record HandOver(FlowPlace at, Action.HandOver how, List<String> done) implements Deed {}

    /** Lay a case before people. */
    record Report(FlowPlace at, Action.Report how, List<String> done) implements Deed {}

    /** Give out a code for going on in another channel. */
    record IssueCode() implements Deed {}

    /** Begin at this place after a time. */
    record Remind(FlowPlace begin, Duration after) implements Deed {}
  }
}
