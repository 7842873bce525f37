package io.kefu.console.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.console.http.ConsolePaths;
import io.kefu.console.http.Problem;
import io.kefu.console.http.ProblemKind;
import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.cases.DeskCase;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.message.ConversationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports and the audit log, for supervisors. */
@RestController
@RequestMapping(ConsolePaths.API)
public final class ReportController {

  private static final int PAGE = 100;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ReportMaker reports;
  private final AuditLog audit;
  private final CaseBook cases;

  public ReportController(ReportMaker reports, AuditLog audit, CaseBook cases) {
    this.reports = reports;
    this.audit = audit;
    this.cases = cases;
  }

  /** Today so far. */
  record Today(long conversations, long solved, long handedOver, long resolved, Rating rating) {}

  /** So many ratings with so many stars together. */
  record Rating(long count, long sum) {}

  /** Who did what; {@code agent} is null where the desk itself acted. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AuditRow(
      Instant at,
      Optional<String> agent,
      String action,
      Optional<ConversationId> conversation,
      Optional<CaseNumber> number,
      Optional<String> detail) {}

  /** A page of the audit log, newest first. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AuditPage(List<AuditRow> rows, Optional<String> next) {}

  @GetMapping("/live")
  Today live() {
    ReportRow today = reports.today();
    long stars = 0;
    long count = 0;
    for (Map.Entry<String, Long> rated : today.ratings().entrySet()) {
      stars += Long.parseLong(rated.getKey()) * rated.getValue();
      count += rated.getValue();
    }
    return new Today(
        today.conversations(),
        today.solved(),
        today.handedOver(),
        today.resolved(),
        new Rating(count, stars));
  }

  @GetMapping("/reports")
  ResponseEntity<?> reports(
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @RequestParam(defaultValue = "day") String by) {
    return report(from, to, by)
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> Problem.of(ProblemKind.MALFORMED).answer());
  }

  @GetMapping("/reports.csv")
  ResponseEntity<?> csv(
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @RequestParam(defaultValue = "day") String by) {
    return report(from, to, by)
        .<ResponseEntity<?>>map(report ->
            ResponseEntity.ok()
                .contentType(CSV)
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename("report.csv").build().toString())
                .body(CsvReport.of(report.rows()).getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> Problem.of(ProblemKind.MALFORMED).answer());
  }

  @GetMapping("/audit")
  ResponseEntity<?> audit(@RequestParam Optional<String> cursor) {
    if (cursor.filter(it -> !it.matches("\\d{1,18}-\\d{1,18}")).isPresent()) {
      return Problem.of(ProblemKind.MALFORMED).answer();
    }
    List<AuditLog.Entry> entries = audit.page(cursor, PAGE);
    Optional<String> next =
        entries.size() < PAGE ? Optional.empty() : Optional.of(entries.getLast().id());
    return ResponseEntity.ok(new AuditPage(entries.stream().map(this::row).toList(), next));
  }

  private Optional<Report> report(Optional<String> from, Optional<String> to, String by) {
    return switch (by) {
      case "hour", "day" ->
          reports
              .spans()
              .read(from, to)
              .map(span -> reports.of(span, ReportMaker.By.valueOf(by.toUpperCase(Locale.ROOT))));
      default -> Optional.empty();
    };
  }

  private AuditRow row(AuditLog.Entry entry) {
    Optional<DeskCase> one = entry.handoff().flatMap(cases::find);
    return new AuditRow(
        entry.at(),
        entry.agent().map(Object::toString),
        entry.action(),
        one.map(DeskCase::conversation),
        one.map(DeskCase::number),
        Optional.of(entry.detail()).filter(it -> !it.isEmpty()));
  }
}
