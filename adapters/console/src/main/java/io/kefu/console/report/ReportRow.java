package io.kefu.console.report;

import io.kefu.core.turn.Reports;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted in one span. Durations are sums with how many they are of, so that rows can be
 * added up.
 *
 * @param at the span's beginning
 * @param solved by the bot: the customer said so
 * @param ratings by stars
 */
public record ReportRow(
    Instant at,
    long conversations,
    SortedMap<String, Long> channels,
    SortedMap<String, Long> entries,
    long solved,
    long clarified,
    long abstained,
    long handedOver,
    SortedMap<String, Long> reasons,
    SortedMap<String, Long> priorities,
    Sum firstReplyBot,
    Sum firstReplyHuman,
    Sum handlingBot,
    Sum handlingHuman,
    Sum pickedUp,
    long pickedUpLate,
    long resolved,
    long reopened,
    long requeued,
    long transferred,
    SortedMap<String, Long> ratings) {

  /** So many, together so long. */
  public record Sum(long count, double seconds) {}

  /** The counts of hours that belong to one span. */
  static ReportRow of(Instant at, List<Reports.Hour> hours) {
    SortedMap<String, Long> counts = new TreeMap<>();
    hours.forEach(
        hour -> hour.counts().forEach((name, count) -> counts.merge(name, count, Long::sum)));
    return new ReportRow(
        at,
        count(counts, "opened"),
        by(counts, "opened"),
        by(counts, "answered"),
        count(counts, "solved"),
        count(counts, "clarified"),
        count(counts, "abstained"),
        count(counts, "queued"),
        by(counts, "handed-over"),
        by(counts, "queued"),
        sum(counts, "bot-replied"),
        sum(counts, "replied"),
        sum(counts, "bot-handled"),
        new Sum(
            count(counts, "resolved") + count(counts, "given-back"),
            count(counts, "handled-ms") / 1000.0),
        sum(counts, "picked"),
        count(counts, "picked-late"),
        count(counts, "resolved"),
        count(counts, "reopened"),
        count(counts, "requeued"),
        count(counts, "transferred"),
        by(counts, "rated"));
  }

  private static long count(Map<String, Long> counts, String name) {
    return counts.getOrDefault(name, 0L);
  }

  private static Sum sum(Map<String, Long> counts, String name) {
    return new Sum(count(counts, name), count(counts, name + "-ms") / 1000.0);
  }

  /** Those of the form {@code name:what}, by what. */
  private static SortedMap<String, Long> by(SortedMap<String, Long> counts, String name) {
    SortedMap<String, Long> found = new TreeMap<>();
    counts
        .tailMap(name + ":")
        .headMap(name + ";")
        .forEach(
            (key, count) -> found.put(key.substring(name.length() + 1).replace('_', '-'), count));
    return found;
  }
}
