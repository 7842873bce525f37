package io.kefu.core.turn;

import java.util.List;
import java.util.Map;

/**
 * How far a conversation's messages have come. Messages of a conversation are sent in order, so two
 * marks and the exceptions say it all.
 *
 * @param sent the last line that was carried out, delivered or given up
 * @param read the last line the customer has seen, as far as the channel tells
 * @param failed why lines could not be delivered, by sequence; for agents, never for customers
 * @param withdrawn the lines that the customer took back, in the order they did
 */
public record DeliveryMarks(long sent, long read, Map<Long, String> failed, List<Long> withdrawn) {

  /** Where nothing was sent yet. */
  public static final DeliveryMarks NONE = new DeliveryMarks(0, 0, Map.of(), List.of());

  public DeliveryMarks {
    failed = Map.copyOf(failed);
    withdrawn = List.copyOf(withdrawn);
  }

  /** How far a line of ours has come. */
  public enum State {
    QUEUED,
    SENT,
    FAILED,
    READ
  }

  /** How far the line with this sequence has come. */
  public State of(long sequence) {
    if (failed.containsKey(sequence)) {
      return State.FAILED;
    }
    if (sequence > sent) {
      return State.QUEUED;
    }
    return sequence <= read ? State.READ : State.SENT;
  }
}
