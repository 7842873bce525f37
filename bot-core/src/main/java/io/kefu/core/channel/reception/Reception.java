package io.kefu.core.channel.reception;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this node can hear an upstream. Says so in the log once when it no longer can and once
 * when it can again.
 */
public final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final String upstream;
  private final Clock clock;
  private volatile State state = new State.Starting();

  /**
   * @param upstream its name as operators know it
   */
  public Reception(String upstream, Clock clock) {
    this.upstream = upstream;
    this.clock = clock;
  }

  /** How things stand. */
  public sealed interface State {

    /** Not yet asked. */
    record Starting() implements State {}

    /** Messages come in through this node. */
    record Receiving() implements State {}

    /** Another node receives; this one takes over when that fails. */
    record StandingBy() implements State {}

    /** Messages do not come in, for this reason, since then. */
    record Deaf(String cause, Instant since) implements State {}
  }

  public State state() {
    return state;
  }

  public void receiving() {
    hears(new State.Receiving());
  }

  public void standingBy() {
    hears(new State.StandingBy());
  }

  public synchronized void deaf(String cause) {
    if (!(state instanceof State.Deaf)) {
      LOG.warn(
          "{} cannot be heard: {}; trying on, other channels are not concerned", upstream, cause);
      state = new State.Deaf(cause, clock.instant());
    } else if (state instanceof State.Deaf(String before, Instant since) && !before.equals(cause)) {
      state = new State.Deaf(cause, since);
    }
  }

  private synchronized void hears(State now) {
    if (!state.equals(now)) {
      LOG.info("{}: {}", upstream, now instanceof State.Receiving ? "receiving" : "standing by");
      state = now;
    }
  }
}
