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
    int code = run("忘记密码了怎么办\n\n", "faq", "rank");

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
  void rank_outsideStreamInAnotherCharset_isUtf8Still() {
    PrintStream ascii = new PrintStream(out, true, StandardCharsets.US_ASCII);
    FaqCommand.run(
        new String[] {"rank"},
        CorpusPart.NONE,
        new ByteArrayInputStream("密码\n".getBytes(StandardCharsets.UTF_8)),
        ascii,
        ascii);

    assertThat(text(out)).startsWith("{\"question\":\"密码\"");
  }

  @Test
  void explain_question_namesTheIndex() {
    assertThat(run("", "explain", "怎么改密码")).isZero();
    assertThat(text(out)).contains("\"index\"", "\"thresholds\"");
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
