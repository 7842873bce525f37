package io.kefu.core.dialog.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the day in a text whose words are codes already. A day without a year is the last such, or
 * one to come if the last was too long ago.
 */
final class DayReader {

  private static final Pattern FULL =
      Pattern.compile(
          "(?<!\\d)(\\d{4})(?:[-/.]|<year>)(\\d{1,2})(?:[-/.]|<month>)(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?:<month>|[-/])(\\d{1,2})(?!\\d)");
  private static final Pattern DAY = Pattern.compile("(<lm>|<tm>)?(?<!\\d)(\\d{1,2})<day>");
  private static final Pattern DAYS_BACK = Pattern.compile("<d(\\d)>");
  private static final Pattern WEEKDAY = Pattern.compile("<w(\\d)>\\s*([1-7])(?!\\d)");

  private final LocalDate today;
  private final LocalDate oldest;

  DayReader(LocalDate today, LocalDate oldest) {
    this.today = today;
    this.oldest = oldest;
  }

  /**
   * @throws java.time.DateTimeException if the text names a day that no calendar has
   */
  Optional<LocalDate> find(String coded) {
    return full(coded, FULL)
        .or(() -> full(coded, COMPACT))
        .or(() -> monthAndDay(coded))
        .or(() -> dayOfMonth(coded))
        .or(() -> weekday(coded))
        .or(() -> daysBack(coded));
  }

  private static Optional<LocalDate> full(String coded, Pattern form) {
    Matcher date = form.matcher(coded);
    return date.find()
        ? Optional.of(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)))
        : Optional.empty();
  }

  private Optional<LocalDate> monthAndDay(String coded) {
    Matcher date = MONTH_DAY.matcher(coded);
    if (!date.find()) {
      return Optional.empty();
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), number(date, 1), number(date, 2));
    LocalDate lastYear = thisYear.minusYears(1);
    boolean last = thisYear.isAfter(today) && !lastYear.isBefore(oldest);
    return Optional.of(last ? lastYear : thisYear);
  }

  private Optional<LocalDate> dayOfMonth(String coded) {
    Matcher date = DAY.matcher(coded);
    if (!date.find()) {
      return Optional.empty();
    }
    LocalDate month = "<lm>".equals(date.group(1)) ? today.minusMonths(1) : today;
    LocalDate day = month.withDayOfMonth(number(date, 2));
    boolean last = date.group(1) == null && day.isAfter(today);
    return Optional.of(last ? today.minusMonths(1).withDayOfMonth(number(date, 2)) : day);
  }

  private Optional<LocalDate> weekday(String coded) {
    Matcher day = WEEKDAY.matcher(coded);
    if (!day.find()) {
      return Optional.empty();
    }
    DayOfWeek wanted = DayOfWeek.of(number(day, 2));
    int weeks = number(day, 1);
    return Optional.of(
        weeks == 0
            ? today.with(TemporalAdjusters.previousOrSame(wanted))
            : today
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(wanted)));
  }

  private Optional<LocalDate> daysBack(String coded) {
    Matcher day = DAYS_BACK.matcher(coded);
    return day.find() ? Optional.of(today.minusDays(number(day, 1))) : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
