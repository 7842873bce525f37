package io.kefu.core.dialog.flow;

import static java.time.temporal.ChronoUnit.DAYS;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day, perhaps with a time, as customers write it: absolute or counted from now. */
final class TimeReader {

  private static final WordTable WORDS = WordTable.load("time-words");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** A clock may be a little ahead of ours. */
  private static final Duration LEEWAY = Duration.ofMinutes(10);

  private static final Pattern AGO =
      Pattern.compile(
          "(\\d{1,4})?(<half>)?(<min>|<hours>|<days>|<w0>|<months>|<year>)(?:<half>)?<ago>");
  private static final Pattern AHEAD =
      Pattern.compile("<f\\d>|<next>|(?:min|hours|days|w0|months)>(?:<half>)?<after>");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<part><(?:am|pm|noon|night|eve)>)?\\s*"
              + "(?<![\\d-])(?<hour>\\d{1,2})(?::(?<minute>\\d{1,2})(?!\\d)|<h>"
              + "(?:(?<past>\\d{1,2})(?:<min>)?(?!<)|(?<half><half>)|(?<quarters>[13])<quarter>)?)"
              + "\\s*(?<after><(?:am|pm)>)?");

  private final LocalDateTime now;

  private TimeReader(LocalDateTime now) {
    this.now = now;
  }

  /**
   * @param now the time where the customer is
   */
  static SlotReading read(String text, LocalDateTime now, Duration longestAgo) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String coded = WORDS.replaceIn(Numerals.toDigits(folded));
    try {
      return new TimeReader(now).read(coded, longestAgo);
    } catch (DateTimeException noSuchDay) {
      return SlotReading.NOT_UNDERSTOOD;
    }
  }

  private SlotReading read(String coded, Duration longestAgo) {
    Optional<LocalDateTime> ago = ago(coded);
    if (ago.isPresent()) {
      return checked(ago.get(), true, longestAgo);
    }
    LocalDate today = now.toLocalDate();
    Optional<LocalDate> day =
        new DayReader(today, today.minus(longestAgo.toDays(), DAYS)).find(coded);
    if (day.isEmpty() && AHEAD.matcher(coded).find()) {
      return new SlotReading.Refused(SlotReading.Why.IN_THE_FUTURE);
    }
    Optional<LocalTime> time = time(coded);
    boolean midnight = time.isPresent() && isMidnight(coded, time.get());
    if (day.isEmpty() && time.isEmpty()) {
      return SlotReading.NOT_UNDERSTOOD;
    }
    LocalDate date = day.orElse(now.toLocalDate());
    if (midnight && day.isPresent()) {
      date = date.plusDays(1);
    }
    LocalDateTime at = date.atTime(time.orElse(LocalTime.MIN));
    if (day.isEmpty() && at.isAfter(now.plus(LEEWAY))) {
      at = at.minusDays(1);
    }
    return checked(at, time.isPresent(), longestAgo);
  }

  private SlotReading checked(LocalDateTime at, boolean exact, Duration longestAgo) {
    if (at.isAfter(now.plus(LEEWAY))) {
      return new SlotReading.Refused(SlotReading.Why.IN_THE_FUTURE);
    }
    if (at.isBefore(now.minus(longestAgo).toLocalDate().atStartOfDay())) {
      return new SlotReading.Refused(SlotReading.Why.TOO_LONG_AGO);
    }
    return new SlotReading.Value(exact ? at.format(FORM) : at.toLocalDate().toString());
  }

  private Optional<LocalDateTime> ago(String coded) {
    if (coded.contains("<now>")) {
      return Optional.of(now);
    }
    Matcher ago = AGO.matcher(coded);
    if (!ago.find() || (ago.group(1) == null && ago.group(2) == null)) {
      return Optional.empty();
    }
    long count = ago.group(1) == null ? 0 : Long.parseLong(ago.group(1));
    boolean half = ago.group(2) != null;
    return Optional.of(
        switch (ago.group(3)) {
          case "<min>" -> now.minusMinutes(count);
          case "<hours>" -> now.minusMinutes(count * 60 + (half ? 30 : 0));
          case "<days>" -> now.minusHours(count * 24 + (half ? 12 : 0));
          case "<w0>" -> now.minusWeeks(count);
          case "<year>" -> now.minusYears(count);
          default -> now.minus(Period.ofMonths((int) count)).minusDays(half ? 15 : 0);
        });
  }

  private static Optional<LocalTime> time(String coded) {
    Matcher time = TIME.matcher(coded);
    if (!time.find()) {
      return Optional.empty();
    }
    int minute = 0;
    if (time.group("minute") != null) {
      minute = Integer.parseInt(time.group("minute"));
    } else if (time.group("past") != null) {
      minute = Integer.parseInt(time.group("past"));
    } else if (time.group("half") != null) {
      minute = 30;
    } else if (time.group("quarters") != null) {
      minute = 15 * Integer.parseInt(time.group("quarters"));
    }
    String part = time.group("part") == null ? time.group("after") : time.group("part");
    int hour = hour(Integer.parseInt(time.group("hour")), part == null ? "" : part);
    return Optional.of(LocalTime.of(hour == 24 ? 0 : hour, minute));
  }

  private static int hour(int written, String part) {
    return switch (part) {
      case "<pm>", "<eve>" -> written < 12 ? written + 12 : written == 12 ? noonOr(part) : written;
      case "<noon>" -> written < 4 ? written + 12 : written;
      case "<night>", "<am>" -> written == 12 ? 0 : written;
      default -> written;
    };
  }

  private static int noonOr(String part) {
    return part.equals("<eve>") ? 24 : 12;
  }

  /** Twelve in the evening is the end of that day. */
  private static boolean isMidnight(String coded, LocalTime time) {
    return time.getHour() == 0 && coded.matches(".*<eve>\\s*12(?!\\d).*");
  }
}
