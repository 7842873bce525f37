package io.kefu.console;

import io.kefu.console.report.ReportController;
import io.kefu.console.report.ReportMaker;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.handoff.cases.CaseBook;
import io.kefu.core.handoff.desk.AuditLog;
import io.kefu.core.turn.Reports;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What supervisors see of the whole. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  @Bean
  ReportController deskReportController(
      Reports reports,
      FaqIndex faq,
      AuditLog audit,
      CaseBook cases,
      ConsoleProperties properties,
      Clock clock) {
    return new ReportController(
        new ReportMaker(reports, faq, properties.timeZone(), clock), audit, cases);
  }
}
