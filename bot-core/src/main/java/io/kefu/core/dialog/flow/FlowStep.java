package io.kefu.core.dialog.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One step of a flow.
 *
 * @param line where it stands in its file
 * @param say what is said on entering, a paragraph each; brand and directory are filled in
 * @param count the counter that is raised on entering
 * @param silence where to go when the customer is silent
 */
public record FlowStep(
    String id,
    int line,
    List<String> say,
    Optional<String> count,
    Optional<Silence> silence,
    Action action) {

  /** Goes to a step after silence. */
  public record Silence(Duration after, String to) {}
}
