package io.kefu.core.handoff.hours;

import io.kefu.core.faq.corpus.Directory;
import io.kefu.core.handoff.hours.ServiceHours.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the hours out of the directory's fields. */
final class ServiceHoursReader {

  private static final String FIELDS = "service_hours.";
  private static final Pattern SPAN =
      Pattern.compile("([0-9]{1,2}):([0-5][0-9])\\s*-\\s*([0-9]{1,2}):([0-5][0-9])");
  private static final Pattern COMMAS = Pattern.compile("\\s*[,\uFF0C]\\s*");

  private ServiceHoursReader() {}

  static ServiceHours read(Directory directory) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String field = "weekdays." + day.name().toLowerCase(Locale.ROOT);
      directory.text(FIELDS + field).ifPresent(hours -> week.put(day, spans(hours)));
    }
    Optional<ZoneId> zone = directory.text(FIELDS + "time_zone").map(ServiceHoursReader::zone);
    Set<LocalDate> holidays =
        directory.text(FIELDS + "holidays").map(ServiceHoursReader::dates).orElse(Set.of());
    return zone.isEmpty() || week.isEmpty()
        ? ServiceHours.UNKNOWN
        : new ServiceHours(zone, week, holidays, directory.text(FIELDS + "display"));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time zone: " + name, e);
    }
  }

  private static List<Span> spans(String hours) {
    return list(hours, ServiceHoursReader::span)
        .sorted(Comparator.comparingInt(Span::from))
        .toList();
  }

  private static Set<LocalDate> dates(String days) {
    return list(days, ServiceHoursReader::date).collect(Collectors.toSet());
  }

  private static Span span(String text) {
    Matcher form = SPAN.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("no hours such as 09:00-18:00: " + text);
    }
    int from = minute(form.group(1), form.group(2));
    int to = minute(form.group(3), form.group(4));
    if (from >= to || to > Span.DAY) {
      throw new IllegalArgumentException("hours end before they begin: " + text);
    }
    return new Span(from, to);
  }

  private static int minute(String hour, String minute) {
    return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no date such as 2026-01-31: " + text, e);
    }
  }

  private static <T> Stream<T> list(String text, Function<String, T> read) {
    return Arrays.stream(COMMAS.split(text.strip())).filter(each -> !each.isEmpty()).map(read);
  }
}
