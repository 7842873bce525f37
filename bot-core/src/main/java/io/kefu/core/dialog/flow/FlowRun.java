package io.kefu.core.dialog.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One customer's way through a flow, stopped where the customer has to say something. Stored as
 * JSON.
 *
 * @param trail the stops before, oldest first, for going back; at most {@link #LONGEST_TRAIL}
 * @param failures messages in a row that this stop could not use
 * @param done the steps gone through, oldest first, for the agent
 * @param touched when the customer last did something
 */
public record FlowRun(
    FlowPlace at, List<FlowPlace> trail, int failures, List<String> done, Instant touched) {

  static final int LONGEST_TRAIL = 12;
  static final int LONGEST_DONE = 40;

  public FlowRun {
    trail = latest(trail, LONGEST_TRAIL);
    done = latest(done, LONGEST_DONE);
  }

  /** The number of this stop, counted from 1, as far as the trail goes back. */
  public int number() {
    return trail.size() + 1;
  }

  /**
   * The number by which the customer knows where it stands: that of the card shown last in this
   * step or the one that led away from it, else of the stop.
   */
  public int shownNumber() {
    if (at.card() > 0) {
      return at.card();
    }
    FlowPlace before = trail.isEmpty() ? at : trail.getLast();
    return before.card() > 0 && before.flow().equals(at.flow()) ? before.card() : number();
  }

  public FlowRun touched(Instant now) {
    return new FlowRun(at, trail, failures, done, now);
  }

  public FlowRun failed() {
    return new FlowRun(at, trail, failures + 1, done, touched);
  }

  /** The trail when this stop is left behind. */
  List<FlowPlace> trailBeyond() {
    List<FlowPlace> longer = new ArrayList<>(trail);
    longer.add(at);
    return longer;
  }

  private static <T> List<T> latest(List<T> all, int most) {
    return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
  }
}
