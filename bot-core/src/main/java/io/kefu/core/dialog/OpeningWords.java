package io.kefu.core.dialog;

import io.kefu.core.handoff.hours.ServiceHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** When people answer next, in the customer's words. */
final class OpeningWords {

  private final Texts texts;
  private final Supplier<ServiceHours> hours;

  OpeningWords(Texts texts, Supplier<ServiceHours> hours) {
    this.texts = texts;
    this.hours = hours;
  }

  ServiceHours hours() {
    return hours.get();
  }

  /** Such as "today at 13:30"; empty if no opening is in sight. */
  Optional<String> next(Instant now) {
    ServiceHours service = hours.get();
    return service
        .zone()
        .flatMap(zone -> service.nextOpening(now).map(opening -> words(opening, now, zone)));
  }

  private String words(Instant opening, Instant now, ZoneId zone) {
    ZonedDateTime then = opening.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    String time = "%d:%02d".formatted(then.getHour(), then.getMinute());
    if (then.toLocalDate().equals(today)) {
      return texts.get(TextKey.HOURS_TODAY, Map.of("time", time));
    }
    if (then.toLocalDate().equals(today.plusDays(1))) {
      return texts.get(TextKey.HOURS_TOMORROW, Map.of("time", time));
    }
    String weekday = texts.list(TextKey.HOURS_WEEKDAYS).get(then.getDayOfWeek().getValue() - 1);
    return texts.get(
        TextKey.HOURS_DATE,
        Map.of(
            "month",
            String.valueOf(then.getMonthValue()),
            "day",
            String.valueOf(then.getDayOfMonth()),
            "weekday",
            weekday,
            "time",
            time));
  }
}
