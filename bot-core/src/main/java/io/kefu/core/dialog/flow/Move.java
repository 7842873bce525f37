package io.kefu.core.dialog.flow;

import io.kefu.core.message.Block;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of one move in a flow: what is said, what else is done, and where it stopped.
 *
 * @param run the stop; empty if the flow is over
 * @param outcome how it ended, if it did by itself
 */
public record Move(
    Optional<FlowRun> run, List<Block> said, List<Deed> deeds, Optional<Action.Outcome> outcome) {

  /** Something to be done beyond speaking. */
  public sealed interface Deed {

    /** Fetch a person. */
    record HandOver(FlowPlace at, Action.HandOver how, List<String> done) implements Deed {}

    /** Begin at this place after a time. */
    record Remind(FlowPlace begin, Duration after) implements Deed {}
  }
}
