package io.kefu.console.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A report.
 *
 * @param by {@code hour} or {@code day}
 * @param titles of the entries in it
 * @param unanswered the questions without an answer, the most frequent first
 */
public record Report(
    String by, List<ReportRow> rows, Map<String, String> titles, List<Asked> unanswered) {

  /** A question, how often it was asked, and when last. */
  public record Asked(String text, long count, Instant at) {}
}
