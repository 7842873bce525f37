package io.kefu.console.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Rows as comma-separated values, RFC 4180, with a mark of byte order for spreadsheets. What would
 * be a formula to one is quoted from it.
 */
final class CsvReport {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvReport() {}

  static String of(List<ReportRow> rows) {
    Map<String, Function<ReportRow, Object>> columns = columns(rows);
    StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
    StringJoiner head = new StringJoiner(",", "", "\r\n");
    columns.keySet().forEach(name -> head.add(cell(name)));
    csv.append(head);
    for (ReportRow row : rows) {
      StringJoiner line = new StringJoiner(",", "", "\r\n");
      columns.values().forEach(column -> line.add(cell(String.valueOf(column.apply(row)))));
      csv.append(line);
    }
    return csv.toString();
  }

  private static Map<String, Function<ReportRow, Object>> columns(List<ReportRow> rows) {
    Map<String, Function<ReportRow, Object>> columns = new LinkedHashMap<>();
    columns.put("at", ReportRow::at);
    columns.put("conversations", ReportRow::conversations);
    spread(columns, rows, "channel", ReportRow::channels);
    columns.put("solved", ReportRow::solved);
    columns.put("clarified", ReportRow::clarified);
    columns.put("abstained", ReportRow::abstained);
    columns.put("handed_over", ReportRow::handedOver);
    spread(columns, rows, "reason", ReportRow::reasons);
    spread(columns, rows, "priority", ReportRow::priorities);
    sum(columns, "first_reply_bot", ReportRow::firstReplyBot);
    sum(columns, "first_reply_human", ReportRow::firstReplyHuman);
    sum(columns, "handling_bot", ReportRow::handlingBot);
    sum(columns, "handling_human", ReportRow::handlingHuman);
    sum(columns, "picked_up", ReportRow::pickedUp);
    columns.put("picked_up_late", ReportRow::pickedUpLate);
    columns.put("resolved", ReportRow::resolved);
    columns.put("reopened", ReportRow::reopened);
    columns.put("requeued", ReportRow::requeued);
    columns.put("transferred", ReportRow::transferred);
    for (int stars = 1; stars <= 5; stars++) {
      String key = String.valueOf(stars);
      columns.put("rated_" + stars, row -> row.ratings().getOrDefault(key, 0L));
    }
    spread(columns, rows, "entry", ReportRow::entries);
    return columns;
  }

  private static void sum(
      Map<String, Function<ReportRow, Object>> columns,
      String name,
      Function<ReportRow, ReportRow.Sum> sum) {
    columns.put(name + "_count", row -> sum.apply(row).count());
    columns.put(name + "_seconds", row -> sum.apply(row).seconds());
  }

  private static void spread(
      Map<String, Function<ReportRow, Object>> columns,
      List<ReportRow> rows,
      String name,
      Function<ReportRow, ? extends Map<String, Long>> counts) {
    SortedSet<String> keys = new TreeSet<>();
    rows.forEach(row -> keys.addAll(counts.apply(row).keySet()));
    for (String key : new ArrayList<>(keys)) {
      columns.put(name + ":" + key, row -> counts.apply(row).getOrDefault(key, 0L));
    }
  }

  private static String cell(String text) {
    String inert =
        text.matches("^[=+@\\t\\r-].*") && !text.matches("-?[0-9.E]+") ? "'" + text : text;
    return inert.matches("(?s).*[\",\\r\\n].*") ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
  }
}
