package io.kefu.core.faq.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {

  private static final String CSV =
      """
      \uFEFFid,Question,similar,answer
      A.1,怎么退货,退货流程|我要退货,"先说一声。
      1. 打开订单
      2. 点退货
      > 七天之内
      记得留好包装。"
      ,怎么换货,我要退货| 换货流程 ,联系{客服}
      a-3,没有答案,,
      """;

  @TempDir Path folder;

  @Test
  void read_csvTsvAndXlsx_giveTheSameRows() throws IOException {
    List<Row> csv = TableReader.read(write("t.csv", CSV));
    List<Row> tsv =
        TableReader.read(write("t.tsv", CSV.replace(",", "\t").replace("退货流程|我要", "退货流程|我要")));

    assertThat(csv).hasSize(3).isEqualTo(TableReader.read(workbook(csv)));
    assertThat(tsv).extracting(Row::similar).isEqualTo(csv.stream().map(Row::similar).toList());
    assertThat(csv.getFirst().similar()).containsExactly("退货流程", "我要退货");
    assertThat(csv.get(1).similar()).containsExactly("我要退货", "换货流程");
  }

  @Test
  void read_withoutAnAnswerColumn_saysSo() throws IOException {
    Path table = write("t.csv", "id,question\n1,2\n");

    assertThatThrownBy(() -> TableReader.read(table))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("`answer`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void read_csvOfAnyProgram_readsItsCharacters(String charset) throws IOException {
    Path table =
        Files.write(
            folder.resolve("t.csv"),
            "question,answer\n怎么退货,先说一声\n".getBytes(Charset.forName(charset)));

    assertThat(TableReader.read(table))
        .singleElement()
        .returns("怎么退货", Row::question)
        .returns("先说一声", Row::answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.csv", "t.tsv", "t.xlsx", "t.xls"})
  void read_binaryFile_isRefused(String name) throws IOException {
    Path table = Files.write(folder.resolve(name), new byte[] {0x50, 0, (byte) 0xFF, 0, 3, 0});

    assertThatThrownBy(() -> TableReader.read(table))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining(name);
  }

  @Test
  void read_emptyFile_isRefused() throws IOException {
    Path table = write("t.csv", "");

    assertThatThrownBy(() -> TableReader.read(table))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void apply_newFolder_makesACorpusThatLoads() throws IOException {
    ImportPlan plan = importing(CSV);
    Corpus corpus = CorpusLoader.load(CorpusSource.folder(folder), Brand.SAMPLE);

    assertThat(plan.changes()).hasAtLeastOneElementOfType(Change.Skipped.class);
    assertThat(plan.notes())
        .anyMatch(note -> note.contains("`A.1` becomes `A-1`"))
        .anyMatch(note -> note.contains("`我要退货` already belongs to `A-1`"));
    assertThat(corpus.entries())
        .extracting(FaqEntry::id)
        .containsExactly(new EntryId("A-1"), new EntryId("faq-3"));
    assertThat(corpus.entries().getFirst().answer().steps()).hasSize(2);
    assertThat(corpus.entries().getFirst().answer().steps().getLast().detail()).hasValue("七天之内");
    assertThat(corpus.entries().getFirst().answer().tip()).hasValue("记得留好包装。");
    assertThat(corpus.lexicon().background()).isNotEmpty();
    assertThat(corpus.lexicon().decoys()).isEmpty();
  }

  @Test
  void plan_changedAnswer_raisesTheVersionAndKeepsTheRest() throws IOException {
    importing(CSV);

    List<Change> again = importing(CSV.replace("点退货", "点退款")).changes();

    assertThat(again.stream().filter(Change.Unchanged.class::isInstance)).hasSize(1);
    assertThat(again)
        .filteredOn(Change.Updated.class::isInstance)
        .singleElement()
        .satisfies(change -> {
          Change.Updated updated = (Change.Updated) change;
          assertThat(updated.fields()).containsExactly("answer");
          assertThat(updated.entry().version()).isEqualTo(2);
        });
  }

  @Test
  void export_bundledCorpus_importsBackUnchanged() throws IOException {
    List<FaqEntry> entries = CorpusLoader.entriesVerbatim(CorpusSource.bundled());

    for (String name : List.of("e.csv", "e.tsv")) {
      Path table = write(name, TableWriter.table(entries, name));
      ImportPlan plan = ImportPlan.of(TableReader.read(table), entries);

      assertThat(plan.changes()).hasSize(7).allMatch(Change.Unchanged.class::isInstance);
    }
  }

  private ImportPlan importing(String csv) throws IOException {
    CorpusFolder corpus = new CorpusFolder(folder);
    ImportPlan plan = ImportPlan.of(TableReader.read(write("../in.csv", csv)), corpus.entries());
    corpus.apply(plan);
    return plan;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name).normalize();
    Files.writeString(file, text);
    return file;
  }

  private Path workbook(List<Row> rows) throws IOException {
    Path file = folder.resolve("t.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("faq");
      List<String> header = List.of("id", "question", "similar", "answer");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      for (Row row : rows) {
        sheet.value(row.number() - 1, 0, row.id());
        sheet.value(row.number() - 1, 1, row.question());
        sheet.value(row.number() - 1, 2, String.join("|", row.similar()));
        sheet.value(row.number() - 1, 3, row.answer());
      }
    }
    return file;
  }
}
