package io.kefu.core.handoff.hours;

import io.kefu.core.faq.corpus.Directory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When people answer, as the corpus' directory says under {@code service_hours}. If it names no
 * time zone or no hours, they are unknown: then the desk counts as open, and no time is promised.
 */
public final class ServiceHours {

  /** Nothing is known. */
  public static final ServiceHours UNKNOWN =
      new ServiceHours(Optional.empty(), Map.of(), Set.of(), Optional.empty());

  /** So far ahead an opening is looked for. */
  private static final int DAYS_AHEAD = 60;

  private final Optional<ZoneId> zone;
  private final Map<DayOfWeek, List<Span>> week;
  private final Set<LocalDate> holidays;
  private final Optional<String> display;

  ServiceHours(
      Optional<ZoneId> zone,
      Map<DayOfWeek, List<Span>> week,
      Set<LocalDate> holidays,
      Optional<String> display) {
    this.zone = zone;
    this.week = week;
    this.holidays = holidays;
    this.display = display;
  }

  /** Minutes of a day, from inclusive, to exclusive; 1440 is its end. */
  record Span(int from, int to) {
    static final int DAY = 24 * 60;
  }

  /**
   * Reads the directory.
   *
   * @throws IllegalArgumentException saying what is no zone, span or date
   */
  public static ServiceHours of(Directory directory) {
    return ServiceHoursReader.read(directory);
  }

  /** Whether there are any hours to go by. */
  public boolean known() {
    return zone.isPresent();
  }

  /** What customers read, such as a line about weekdays; empty if not filled in. */
  public Optional<String> display() {
    return display;
  }

  /** The zone the hours are meant in; empty if they are unknown. */
  public Optional<ZoneId> zone() {
    return zone;
  }

  /** Whether people answer at this time. */
  public boolean open(Instant at) {
    if (zone.isEmpty()) {
      return true;
    }
    ZonedDateTime local = at.atZone(zone.get());
    int minute = local.getHour() * 60 + local.getMinute();
    return spans(local.toLocalDate()).stream()
        .anyMatch(span -> span.from <= minute && minute < span.to);
  }

  /**
   * When people answer next: this very time if they do so now; empty if there is no opening within
   * two months.
   */
  public Optional<Instant> nextOpening(Instant at) {
    if (open(at)) {
      return Optional.of(at);
    }
    ZoneId here = zone.orElseThrow();
    LocalDate today = at.atZone(here).toLocalDate();
    return today
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .flatMap(date -> spans(date).stream().map(span -> instant(date, span.from, here)))
        .filter(opening -> opening.isAfter(at))
        .findFirst();
  }

  /** The time at which so much service time has passed, counted from this time. */
  public Instant after(Instant at, Duration serviceTime) {
    if (zone.isEmpty()) {
      return at.plus(serviceTime);
    }
    ZoneId here = zone.get();
    Duration left = serviceTime;
    LocalDate today = at.atZone(here).toLocalDate();
    for (LocalDate date : today.datesUntil(today.plusDays(DAYS_AHEAD)).toList()) {
      for (Span span : spans(date)) {
        Instant from = later(at, instant(date, span.from, here));
        Duration rest = Duration.between(from, instant(date, span.to, here));
        if (rest.compareTo(left) >= 0) {
          return from.plus(left);
        }
        left = rest.isPositive() ? left.minus(rest) : left;
      }
    }
    return at.plus(serviceTime);
  }

  private List<Span> spans(LocalDate date) {
    return holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant instant(LocalDate date, int minute, ZoneId zone) {
    return minute == Span.DAY
        ? date.plusDays(1).atStartOfDay(zone).toInstant()
        : date.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone).toInstant();
  }
}
