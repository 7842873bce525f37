package io.kefu.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowCommandTest {

  private static final Path PICTURES = Path.of("..", "faq-corpus", "FLOWS.md");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void draw_shippedFlows_isWhatTheCorpusShows() throws IOException {
    assertThat(run("draw")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .as("run `java -jar kefu.jar flow draw > faq-corpus/FLOWS.md`")
        .isEqualTo(Files.readString(PICTURES));
  }

  @Test
  void draw_faultyCorpus_namesTheFault(@TempDir Path corpus) {
    assertThat(run("draw", "--corpus", corpus.toString())).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no entry");
  }

  @Test
  void run_unknownCommand_isWrongUse() {
    assertThat(run("paint")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  private int run(String... args) {
    return FlowCommand.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
