package io.kefu.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.turn.Reports;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportRowTest {

  private static final Instant DAY = Instant.parse("2026-11-26T16:00:00Z");
  private static final Span.Reader SPANS =
      new Span.Reader(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-27T08:00:00Z"));

  @Test
  void row_ofSeveralHours_addsThemUp() {
    ReportRow row =
        ReportRow.of(
            DAY,
            List.of(
                new Reports.Hour(DAY, Map.of("opened", 2L, "opened:webchat", 2L, "rated:5", 1L)),
                new Reports.Hour(
                    DAY.plusSeconds(3600),
                    Map.of(
                        "opened", 1L, "opened:telegram", 1L, "picked", 2L, "picked-ms", 3000L))));

    assertThat(row.conversations()).isEqualTo(3);
    assertThat(row.channels()).isEqualTo(Map.of("webchat", 2L, "telegram", 1L));
    assertThat(row.ratings()).isEqualTo(Map.of("5", 1L));
    assertThat(row.pickedUp()).isEqualTo(new ReportRow.Sum(2, 3.0));
  }

  @Test
  void csv_always_hasOneLineForEachRowAndAHead() {
    ReportRow row = ReportRow.of(DAY, List.of(new Reports.Hour(DAY, Map.of("opened", 2L))));

    List<String> lines = CsvReport.of(List.of(row, row)).lines().toList();

    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("\uFEFFat,conversations");
    assertThat(lines.get(1)).startsWith("2026-11-26T16:00:00Z,2,");
  }

  @Test
  void span_byDaysOrTimes_isWholeDaysOfTheZone() {
    Span days = SPANS.read(Optional.of("2026-11-27"), Optional.of("2026-11-27")).orElseThrow();

    assertThat(days).isEqualTo(new Span(DAY, DAY.plusSeconds(86_400)));
    assertThat(SPANS.read(Optional.of("2026-11-26T17:00:00Z"), Optional.of("2026-11-27T01:00:00Z")))
        .hasValue(days);
  }

  @Test
  void span_backwardsTooLongOrNonsense_isNone() {
    assertThat(SPANS.read(Optional.of("2026-11-27"), Optional.of("2026-11-26"))).isEmpty();
    assertThat(SPANS.read(Optional.of("2020-01-01"), Optional.empty())).isEmpty();
    assertThat(SPANS.read(Optional.of("yesterday"), Optional.empty())).isEmpty();
  }
}
