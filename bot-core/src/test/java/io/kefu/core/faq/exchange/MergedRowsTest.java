package io.kefu.core.faq.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedRowsTest {

  @TempDir private Path folder;

  @Test
  void of_mergedCellsOfASheet_areOneRow() throws IOException {
    Path file = folder.resolve("t.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("faq");
      List<String> header = List.of("id", "question", "answer", "similar");
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
      }
      List<String> first = List.of("a", "怎么退货", "联系卖家。", "退货流程");
      for (int column = 0; column < first.size(); column++) {
        sheet.value(1, column, first.get(column));
      }
      sheet.value(2, 3, "东西不想要了");
      sheet.value(3, 3, "想退掉");
      for (int column = 0; column < 3; column++) {
        sheet.range(1, column, 3, column).merge();
      }
      sheet.value(4, 0, "b");
      sheet.value(4, 1, "怎么换货");
      sheet.value(4, 2, "也联系卖家。");
    }

    List<Row> rows = MergedRows.of(TableReader.read(file));

    assertThat(rows)
        .containsExactly(
            new Row(2, "a", "怎么退货", List.of("退货流程", "东西不想要了", "想退掉"), "联系卖家。"),
            new Row(5, "b", "怎么换货", List.of(), "也联系卖家。"));
  }

  @Test
  void of_questionSaidAgainForEachSimilarOne_isOneRow() {
    assertThat(
            MergedRows.of(
                List.of(
                    new Row(2, "a", "怎么退货", List.of("退货流程"), "联系卖家。"),
                    new Row(3, "a", "怎么退货", List.of("想退掉"), "联系卖家。"))))
        .containsExactly(new Row(2, "a", "怎么退货", List.of("退货流程", "想退掉"), "联系卖家。"));
  }

  @Test
  void of_anotherQuestionIdOrAnswer_staysApart() {
    List<Row> rows =
        List.of(
            new Row(2, "a", "怎么退货", List.of("退货流程"), "联系卖家。"),
            new Row(3, "b", "怎么退货", List.of("想退掉"), "联系卖家。"),
            new Row(4, "b", "怎么换货", List.of("想换"), "联系卖家。"),
            new Row(5, "", "", List.of("想修"), "寄回来。"),
            new Row(6, "", "", List.of(), ""));

    assertThat(MergedRows.of(rows)).isEqualTo(rows);
  }

  @Test
  void of_nothingBefore_staysAsItIs() {
    List<Row> rows = List.of(new Row(2, "", "", List.of("想退掉"), ""));

    assertThat(MergedRows.of(rows)).isEqualTo(rows);
  }
}
