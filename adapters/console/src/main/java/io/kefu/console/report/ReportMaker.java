package io.kefu.console.report;

import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.turn.Reports;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Adds hours up to reports; days begin in the desk's time zone. */
public final class ReportMaker {

  private static final int MOST_UNANSWERED = 500;
  private static final int SHOWN_UNANSWERED = 50;

  private final Reports reports;
  private final FaqIndex faq;
  private final ZoneId zone;
  private final Clock clock;

  public ReportMaker(Reports reports, FaqIndex faq, ZoneId zone, Clock clock) {
    this.reports = reports;
    this.faq = faq;
    this.zone = zone;
    this.clock = clock;
  }

  /** How long a row's span is. */
  enum By {
    HOUR,
    DAY
  }

  /** From here to there, oldest row first; spans without any count have no row. */
  Report of(Span span, By by) {
    return new Report(
        by.name().toLowerCase(Locale.ROOT),
        rows(span.from(), span.to(), by),
        titles(),
        asked(span.from(), span.to()));
  }

  /** Of today so far, as one row. */
  ReportRow today() {
    Instant from = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return ReportRow.of(from, reports.between(from, clock.instant().plus(1, ChronoUnit.HOURS)));
  }

  Span.Reader spans() {
    return new Span.Reader(zone, clock.instant());
  }

  private List<ReportRow> rows(Instant from, Instant to, By by) {
    UnaryOperator<Instant> span =
        switch (by) {
          case HOUR -> it -> it;
          case DAY -> it -> it.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        };
    Map<Instant, List<Reports.Hour>> spans = new TreeMap<>();
    for (Reports.Hour hour : reports.between(from, to)) {
      spans.computeIfAbsent(span.apply(hour.begin()), _ -> new ArrayList<>()).add(hour);
    }
    return spans.entrySet().stream()
        .map(each -> ReportRow.of(each.getKey(), each.getValue()))
        .toList();
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    for (FaqEntry entry : faq.entries()) {
      titles.put(entry.id().toString(), entry.title());
    }
    return titles;
  }

  private List<Report.Asked> asked(Instant from, Instant to) {
    Map<String, Report.Asked> asked = new LinkedHashMap<>();
    for (Reports.Unanswered each : reports.unanswered(from, to, MOST_UNANSWERED)) {
      String text = each.question().strip();
      asked.merge(
          text,
          new Report.Asked(text, 1, each.at()),
          (newest, older) -> new Report.Asked(text, newest.count() + older.count(), newest.at()));
    }
    return asked.values().stream()
        .sorted(Comparator.comparingLong(Report.Asked::count).reversed())
        .limit(SHOWN_UNANSWERED)
        .toList();
  }
}
