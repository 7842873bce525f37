package io.kefu.core.faq.exchange;

import io.kefu.core.faq.FaqEntry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes entries as a table that {@link TableReader} reads back. */
public final class TableWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TableWriter() {}

  /** A table for a file of this name: tabs for {@code .tsv}, else commas, as Excel likes them. */
  public static String table(List<FaqEntry> entries, String fileName) throws IOException {
    boolean tabs = fileName.toLowerCase(Locale.ROOT).endsWith(".tsv");
    StringBuilder table = new StringBuilder();
    if (!tabs) {
      table.append(BYTE_ORDER_MARK);
    }
    CSVFormat format = tabs ? CSVFormat.TDF : CSVFormat.EXCEL;
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      printer.printRecord("id", "question", "similar", "answer");
      for (FaqEntry entry : entries) {
        printer.printRecord(
            entry.id(),
            entry.title(),
            String.join("|", entry.similarQuestions()),
            AnswerText.write(entry.answer()));
      }
    }
    return table.toString();
  }
}
