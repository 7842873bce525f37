package io.kefu.core.redis.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts are kept in one hash a day, each name with its hour before it. */
public final class ReportDays {

  /** How long counts are kept. */
  public static final Duration KEPT = Duration.ofDays(400);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.BASIC_ISO_DATE.withZone(ZoneOffset.UTC);

  private ReportDays() {}

  public static String day(Instant time) {
    return DAY.format(time.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** The name of a count in its day. */
  public static String name(Instant time, String count) {
    return hour(time) + " " + count;
  }

  /** What the names of an hour's counts begin with. */
  public static String hour(Instant time) {
    return "%02d".formatted(time.atOffset(ZoneOffset.UTC).getHour());
  }

  /** The days that a span touches. */
  public static Stream<LocalDate> days(Instant from, Instant to) {
    return date(from).datesUntil(date(to.minusMillis(1)).plusDays(1));
  }

  public static String key(LocalDate day) {
    return DAY.format(day);
  }

  /** Adds what a day's hash holds to the hours it belongs to. */
  public static void add(
      SortedMap<Instant, SortedMap<String, Long>> hours, LocalDate day, Map<String, String> hash) {
    hash.forEach((field, count) -> {
      Instant hour =
          day.atTime(Integer.parseInt(field.substring(0, 2)), 0).toInstant(ZoneOffset.UTC);
      hours
          .computeIfAbsent(hour, _ -> new TreeMap<>())
          .merge(field.substring(3), Long.parseLong(count), Long::sum);
    });
  }

  private static LocalDate date(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
