package io.kefu.core.faq.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts together what a table spreads over several rows: of merged cells only the first row has the
 * text, and some tables say question and answer again for each similar question.
 */
final class MergedRows {

  private MergedRows() {}

  /** The rows, those that only add similar questions joined to the row they add them to. */
  static List<Row> of(List<Row> rows) {
    List<Row> merged = new ArrayList<>();
    for (Row row : rows) {
      if (!merged.isEmpty() && goesOn(merged.getLast(), row)) {
        merged.add(joined(merged.removeLast(), row));
      } else {
        merged.add(row);
      }
    }
    return merged;
  }

  private static boolean goesOn(Row before, Row row) {
    return !row.similar().isEmpty()
        && isSameOrBlank(before.id(), row.id())
        && isSameOrBlank(before.question(), row.question())
        && isSameOrBlank(before.answer(), row.answer())
        && !(row.question().isBlank() && !row.answer().isBlank());
  }

  private static boolean isSameOrBlank(String before, String now) {
    return now.isBlank() || now.equals(before);
  }

  private static Row joined(Row before, Row row) {
    List<String> similar = new ArrayList<>(before.similar());
    similar.addAll(row.similar());
    return new Row(before.number(), before.id(), before.question(), similar, before.answer());
  }
}
