package io.kefu.core.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may happen to a handoff that outside programs can be told. */
public enum HandoffEvent {
  QUEUED("queue"),
  CLAIMED("claim", "assign"),
  TRANSFERRED("transfer"),
  REQUEUED("requeue"),
  RESOLVED("resolve"),
  RATED("rate");

  private final String[] actions;

  /**
   * @param actions of the audit log that are this event
   */
  HandoffEvent(String... actions) {
    this.actions = actions;
  }

  /** The event that an action of the audit log is. */
  public static Optional<HandoffEvent> of(String action) {
    return Arrays.stream(values())
        .filter(event -> Arrays.asList(event.actions).contains(action))
        .findFirst();
  }

  /** The name in JSON, such as {@code handoff.claimed}. */
  @JsonValue
  public String json() {
    return "handoff." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is no such event
   */
  @JsonCreator
  public static HandoffEvent ofJson(String json) {
    return Arrays.stream(values())
        .filter(event -> event.json().equals(json))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not an event"));
  }
}
