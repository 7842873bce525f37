package io.kefu.core.faq.suite;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report for a support lead, as Markdown. */
public final class MarkdownReport {

  private static final int MOST_CONFUSIONS = 15;
  private static final String FIGURES_HEAD =
      """
      | %s | covered | uncovered | recall@1 | recall@5 | MRR | answered | wrong | clarified \
      | false answers | false offers | accuracy at 5 %% | AUROC |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private final StringBuilder text = new StringBuilder();

  private MarkdownReport() {}

  public static String of(Report report, List<String> missedFloors) {
    MarkdownReport page = new MarkdownReport();
    page.line("# FAQ test, index " + report.index()).line("");
    page.figures("all", Map.of("all questions", report.total()));
    page.figures("by file", report.groups());
    page.figures("by entry", report.entries());
    page.confusions(report.confusions());
    page.mistakes(report.worst());
    page.floors(missedFloors);
    return page.text.toString();
  }

  private MarkdownReport line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private void figures(String title, Map<String, Figures> rows) {
    text.append(FIGURES_HEAD.formatted(title));
    rows.forEach((name, figures) -> line(row(name, figures)));
    line("");
  }

  private static String row(String name, Figures f) {
    boolean both = f.covered() > 0 && f.uncovered() > 0;
    return "| "
        + String.join(
            " | ",
            name,
            String.valueOf(f.covered()),
            String.valueOf(f.uncovered()),
            share(f.recallAt1(), f.covered() > 0),
            share(f.recallAt5(), f.covered() > 0),
            share(f.mrr(), f.covered() > 0),
            share(f.answered(), f.covered() > 0),
            share(f.wrong(), f.covered() > 0),
            share(f.clarified(), f.covered() > 0),
            share(f.falseAnswers(), f.uncovered() > 0),
            share(f.falseOffers(), f.uncovered() > 0),
            share(f.accuracyAt5(), both),
            share(f.auroc(), both))
        + " |";
  }

  private static String share(double value, boolean hasMeaning) {
    return hasMeaning ? String.format(Locale.ROOT, "%.3f", value) : "";
  }

  private void confusions(List<Report.Confusion> confusions) {
    if (confusions.isEmpty()) {
      return;
    }
    line("## What is taken for what").line("");
    line("| expected | found | times |").line("|---|---|---:|");
    for (Report.Confusion one : confusions.stream().limit(MOST_CONFUSIONS).toList()) {
      line("| " + one.expected() + " | " + one.found() + " | " + one.times() + " |");
    }
    line("");
  }

  private void mistakes(List<Report.Mistake> mistakes) {
    if (mistakes.isEmpty()) {
      return;
    }
    line("## The worst questions").line("");
    line("| question | expected | found | decision | confidence | nearest phrasing |");
    line("|---|---|---|---|---:|---|");
    for (Report.Mistake one : mistakes) {
      line(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %.3f | %s |",
              cell(one.question()),
              one.expected(),
              one.found(),
              one.decision(),
              one.confidence(),
              cell(one.nearest())));
    }
    line("");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }

  private void floors(List<String> missed) {
    line(missed.isEmpty() ? "All floors are reached." : "Floors missed:");
    missed.forEach(floor -> line("- " + floor));
  }
}
