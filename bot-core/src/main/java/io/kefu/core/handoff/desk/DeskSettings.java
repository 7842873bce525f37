package io.kefu.core.handoff.desk;

import io.kefu.core.handoff.Priority;
import io.kefu.core.handoff.TeamId;
import java.time.Duration;
import java.util.Map;

/**
 * What an operator may choose about the desk.
 *
 * @param grace how long an agent may be silent before being taken for gone
 * @param firstReply how long an agent may have a case without a word before it goes back to the
 *     line; a priority that is not named never goes back
 * @param teams whose cases of a priority are; those of a priority that is not named are everybody's
 * @param auditKept how long the audit log is kept
 */
public record DeskSettings(
    AssignmentMode assignment,
    Duration grace,
    Map<Priority, Duration> firstReply,
    Map<Priority, TeamId> teams,
    Duration auditKept) {

  /** What holds when nothing is set. */
  public static final DeskSettings DEFAULT =
      new DeskSettings(
          AssignmentMode.MANUAL,
          Duration.ofSeconds(45),
          Map.of(
              Priority.P0, Duration.ofMinutes(2),
              Priority.P1, Duration.ofMinutes(5),
              Priority.P2, Duration.ofMinutes(10),
              Priority.P3, Duration.ofMinutes(15)),
          Map.of(),
          Duration.ofDays(365));

  public DeskSettings {
    firstReply = Map.copyOf(firstReply);
    teams = Map.copyOf(teams);
  }
}
