package io.kefu.core.faq.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.dialog.flow.ShippedFlows;
import io.kefu.core.faq.corpus.CorpusPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FaqCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void rank_twoLines_printsOneJsonLineEach() {
    String learnt = System.getProperty("kefu.corpus.learnt-folder", folder.toString());

    int code = run("忘记密码了怎么办\n\n", "faq", "rank", "--learnt", learnt);

    List<String> lines = text(out).lines().toList();
    assertThat(code).isZero();
    assertThat(lines).hasSize(2);
    JsonNode first = new JsonMapper().readTree(lines.getFirst());
    assertThat(first.get("question").asString()).isEqualTo("忘记密码了怎么办");
    assertThat(first.get("decision").asString()).isEqualTo("answer");
    assertThat(first.get("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(first.at("/matches/0/entry").asString()).isEqualTo("recover-password");
    assertThat(first.get("matches")).hasSize(5);
    assertThat(lines.getLast()).contains("\"question\":\"\"", "\"decision\":\"abstain\"");
  }

  @Test
  void rank_outsideStreamInAnotherCharset_isUtf8Still() throws IOException {
    String corpus = imported();
    PrintStream ascii = new PrintStream(out, true, StandardCharsets.US_ASCII);
    FaqCommand.run(
        new String[] {"rank", "--corpus", corpus},
        CorpusPart.NONE,
        new ByteArrayInputStream("密码\n".getBytes(StandardCharsets.UTF_8)),
        ascii,
        ascii);

    assertThat(text(out)).startsWith("{\"question\":\"密码\"");
  }

  @Test
  void rank_clumsyAndHostileLines_getsOneLineEach() throws IOException {
    String corpus = imported();
    String lines = "\n \n\u0000\u0007\n" + "退货".repeat(5_000) + "\n\uD83D\n\"}{\\\n怎么退货\t退款\n";

    assertThat(run(lines, "rank", "--corpus", corpus)).isZero();

    List<String> decisions = text(out).lines().toList();
    assertThat(decisions).hasSize(7);
    assertThat(decisions)
        .allSatisfy(line -> assertThat(new JsonMapper().readTree(line).has("confidence")).isTrue());
    assertThat(text(err)).isEmpty();
  }

  @Test
  void import_preview_showsTheChangesAndMakesNone() throws IOException {
    Path table = table();
    Path target = folder.resolve("corpus");

    assertThat(run("", "import", table.toString(), "--to", target.toString(), "--preview"))
        .isZero();

    assertThat(text(out)).contains("+ return 怎么退货", "3 added, 0 changed");
    assertThat(target).doesNotExist();
  }

  @Test
  void export_importedCorpus_givesTheTableBack() throws IOException {
    String corpus = imported();

    assertThat(run("", "export", "--corpus", corpus)).isZero();

    assertThat(text(out)).contains("return,怎么退货,想退货|东西不想要了,");
  }

  @Test
  void test_questionsAndReport_writesBothKinds() throws IOException {
    String corpus = imported();
    Path questions = Files.writeString(folder.resolve("q.tsv"), "我要退货\treturn\n天气\tnone\n");

    assertThat(
            run(
                "",
                "test",
                "--corpus",
                corpus,
                "--questions",
                questions.toString(),
                "--report",
                folder.resolve("report").toString()))
        .isZero();

    assertThat(folder.resolve("report/report.md")).content().contains("| all questions | 1 | 1 |");
    assertThat(
            new JsonMapper()
                .readTree(folder.resolve("report/report.json").toFile())
                .at("/total/covered")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void test_floorMissed_saysWhichAndExitsWith1() throws IOException {
    String corpus = imported();
    Path questions = Files.writeString(folder.resolve("q.tsv"), "我要退货\tinvoice\n");
    Files.writeString(folder.resolve("floors.yaml"), "recall-at-1: 0.9\n");

    assertThat(run("", "test", "--corpus", corpus, "--questions", questions.toString()))
        .isEqualTo(1);
    assertThat(text(out)).contains("- recall-at-1 is 0.0000, below 0.9000");
  }

  @Test
  void explain_question_tellsAllThatMattered() throws IOException {
    String corpus = imported();

    assertThat(run("", "explain", "--corpus", corpus, "想推货")).isZero();

    JsonNode why = new JsonMapper().readTree(text(out)).get("explanation");
    assertThat(why.get("index").asString()).isNotBlank();
    assertThat(why.at("/thresholds/answer").isNumber()).isTrue();
    assertThat(why.at("/candidates/0/version").asInt()).isEqualTo(1);
    assertThat(why.at("/candidates/0/phrasing/text").asString()).isNotBlank();
    assertThat(why.at("/candidates/0/phrasing/pinyin").isNumber()).isTrue();
    assertThat(why.at("/candidates/0/raw").isNumber()).isTrue();
    assertThat(why.at("/candidates/0/probability").isNumber()).isTrue();
  }

  @Test
  void lint_bundledCorpus_findsNothing() {
    assertThat(run("", "lint", "--strict")).isZero();
    assertThat(text(out)).isEqualTo("0 errors, 0 warnings" + System.lineSeparator());
  }

  @Test
  void lint_faultyCorpus_printsThePlaceAndExitsWith1() throws IOException {
    Files.createDirectories(folder.resolve("entries"));
    Files.writeString(folder.resolve("entries/a.yaml"), "id: a\nversion: x\n");

    assertThat(run("", "lint", "--corpus", folder.toString())).isEqualTo(1);
    assertThat(text(out)).contains("entries/a.yaml:2: error: `version` must be a number");
  }

  @Test
  void rank_faultyCorpus_explainsAndExitsWith1() {
    assertThat(run("", "rank", "--corpus", folder.toString())).isEqualTo(1);
    assertThat(text(err)).contains("there is no entry").doesNotContain("\tat ");
  }

  @Test
  void rank_missingFolder_explainsAndExitsWith1() {
    assertThat(run("", "rank", "--corpus", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(text(err)).contains("NotDirectory").doesNotContain("\tat ");
  }

  @Test
  void run_unknownCommand_exitsWith2() {
    assertThat(run("", "faq", "dance")).isEqualTo(2);
    assertThat(run("", "faq")).isEqualTo(2);
  }

  private Path table() throws IOException {
    return Files.writeString(
        folder.resolve("faq.csv"),
        """
        id,question,similar,answer
        return,怎么退货,想退货|东西不想要了,打开订单，点退货。
        invoice,怎么开发票,要发票|发票抬头,在订单里点发票。
        ship,几天能到,多久到货|快递到哪了,一般三天。
        """);
  }

  /** The folder of a small corpus. */
  private String imported() throws IOException {
    String target = folder.resolve("corpus").toString();
    assertThat(run("", "import", table().toString(), "--to", target)).isZero();
    out.reset();
    return target;
  }

  private int run(String in, String... args) {
    return FaqCommand.run(
        args,
        new ShippedFlows(),
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
