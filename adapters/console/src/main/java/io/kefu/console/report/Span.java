package io.kefu.console.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A stretch of time, the beginning inclusive, the end exclusive; whole days. */
record Span(Instant from, Instant to) {

  private static final int USUAL_DAYS = 7;
  private static final Duration LONGEST = Duration.ofDays(401);

  /**
   * Reads what a client asks for.
   *
   * @param zone in which days begin
   */
  record Reader(ZoneId zone, Instant now) {

    /**
     * Days or times of ISO 8601; both days are part of the span. The last week if nothing is said;
     * empty if it makes no sense or is too long.
     */
    Optional<Span> read(Optional<String> from, Optional<String> to) {
      try {
        LocalDate last = to.map(this::day).orElseGet(() -> LocalDate.ofInstant(now, zone));
        LocalDate first = from.map(this::day).orElseGet(() -> last.minusDays(USUAL_DAYS - 1));
        Span span =
            new Span(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
        Duration length = Duration.between(span.from, span.to);
        return Optional.of(span).filter(_ -> length.isPositive() && length.compareTo(LONGEST) <= 0);
      } catch (DateTimeException nonsense) {
        return Optional.empty();
      }
    }

    private LocalDate day(String text) {
      return text.contains("T")
          ? LocalDate.ofInstant(Instant.parse(text), zone)
          : LocalDate.parse(text);
    }
  }
}
