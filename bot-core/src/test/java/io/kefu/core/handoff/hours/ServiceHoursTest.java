package io.kefu.core.handoff.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.core.faq.corpus.Directory;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday to Friday with a lunch break, Saturday all day, one holiday. */
class ServiceHoursTest {

  private final ServiceHours hours = ServiceHours.of(directory("Asia/Shanghai"));

  @ParameterizedTest(name = "{0} is open: {1}, next opening {2}")
  @CsvSource({
    "2026-11-27T08:59:59+08:00, false, 2026-11-27T09:00:00+08:00",
    "2026-11-27T09:00:00+08:00, true,  2026-11-27T09:00:00+08:00",
    "2026-11-27T12:00:00+08:00, false, 2026-11-27T13:30:00+08:00",
    "2026-11-27T17:59:59+08:00, true,  2026-11-27T17:59:59+08:00",
    "2026-11-27T18:00:00+08:00, false, 2026-11-28T00:00:00+08:00",
    "2026-11-28T23:59:59+08:00, true,  2026-11-28T23:59:59+08:00",
    "2026-11-29T00:00:00+08:00, false, 2026-11-30T09:00:00+08:00",
    "2026-09-30T19:00:00+08:00, false, 2026-10-02T09:00:00+08:00",
  })
  void open_anyTime_followsWeekAndHolidays(String at, boolean open, String next) {
    Instant time = OffsetDateTime.parse(at).toInstant();

    assertThat(hours.open(time)).isEqualTo(open);
    assertThat(hours.nextOpening(time)).contains(OffsetDateTime.parse(next).toInstant());
  }

  @ParameterizedTest(name = "{1} of service after {0} is {2}")
  @CsvSource({
    "2026-11-27T10:00:00+08:00, PT1H,    2026-11-27T11:00:00+08:00",
    "2026-11-27T11:30:00+08:00, PT1H,    2026-11-27T14:00:00+08:00",
    "2026-11-27T11:30:00+08:00, PT30M,   2026-11-27T12:00:00+08:00",
    "2026-11-27T17:00:00+08:00, PT4H,    2026-11-28T03:00:00+08:00",
    "2026-11-28T23:00:00+08:00, PT5H,    2026-11-30T14:30:00+08:00",
  })
  void after_serviceTime_countsOnlyOpenHours(String at, Duration time, String then) {
    assertThat(hours.after(OffsetDateTime.parse(at).toInstant(), time))
        .isEqualTo(OffsetDateTime.parse(then).toInstant());
  }

  @Test
  void open_hoursUnknown_isAlwaysAndPromisesNothing() {
    Instant night = Instant.parse("2026-11-29T19:00:00Z");
    ServiceHours unknown = ServiceHours.of(directory(""));

    assertThat(unknown.known()).isFalse();
    assertThat(unknown.open(night)).isTrue();
    assertThat(unknown.after(night, Duration.ofHours(4))).isEqualTo(night.plusSeconds(14_400));
    assertThat(ServiceHours.of(Directory.EMPTY).known()).isFalse();
  }

  @Test
  void nextOpening_onlyHolidays_isUnknown() {
    LinkedHashMap<String, String> fields = new LinkedHashMap<>();
    fields.put("service_hours.time_zone", "Asia/Shanghai");
    fields.put("service_hours.weekdays.monday", "09:00-18:00");
    fields.put(
        "service_hours.holidays",
        "2026-11-30, 2026-12-07, 2026-12-14, 2026-12-21, 2026-12-28, 2027-01-04, 2027-01-11,"
            + " 2027-01-18, 2027-01-25");
    ServiceHours closed = ServiceHours.of(new Directory(fields));

    assertThat(closed.nextOpening(Instant.parse("2026-11-27T00:00:00Z")))
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "service_hours.time_zone,        Mars/Base",
    "service_hours.weekdays.monday,  9-18",
    "service_hours.weekdays.monday,  18:00-09:00",
    "service_hours.weekdays.monday,  09:00-25:00",
    "service_hours.holidays,         1 May",
  })
  void of_malformedField_isRefused(String field, String text) {
    LinkedHashMap<String, String> fields = new LinkedHashMap<>();
    fields.put("service_hours.time_zone", "Asia/Shanghai");
    fields.put(field, text);

    assertThatThrownBy(() -> ServiceHours.of(new Directory(fields)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  private static Directory directory(String zone) {
    LinkedHashMap<String, String> fields = new LinkedHashMap<>();
    fields.put("service_hours.time_zone", zone);
    fields.put("service_hours.weekdays.monday", "09:00-12:00, 13:30-18:00");
    fields.put("service_hours.weekdays.thursday", "09:00-18:00");
    fields.put("service_hours.weekdays.friday", "13:30-18:00, 09:00-12:00");
    fields.put("service_hours.weekdays.saturday", "00:00-24:00");
    fields.put("service_hours.weekdays.sunday", "");
    fields.put("service_hours.holidays", "2026-10-01, 2026-12-25");
    return new Directory(fields);
  }
}
