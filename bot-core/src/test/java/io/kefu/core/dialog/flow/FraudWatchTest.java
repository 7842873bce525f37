package io.kefu.core.dialog.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of swindlers that the product ships. */
class FraudWatchTest {

  private static final Path QUESTIONS =
      Path.of("..", "faq-corpus", "src", "test", "resources", "questions", "unseen");

  private final FraudWatch fraud = fraud();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "让我转到安全账户",
        "对方说要交解冻费",
        "他要我帮忙刷 单",
        "对方自称客服",
        "叫我共享屏幕",
        "转到安 全 帐 户",
      })
  void alarmedBy_swindlersWords_isAlarmed(String said) {
    assertThat(fraud.alarmedBy(said)).isPresent();
  }

  @Test
  void alarmedBy_questionsOfOtherTopics_isQuiet() throws IOException {
    List<String> harmless;
    try (Stream<Path> files = Files.list(QUESTIONS)) {
      harmless =
          files
              .flatMap(FraudWatchTest::lines)
              .filter(line -> line.contains("\t") && !line.contains("unusual-activity"))
              .map(line -> line.substring(0, line.indexOf('\t')))
              .toList();
    }

    assertThat(harmless).hasSizeGreaterThan(500);
    assertThat(harmless.stream().filter(said -> fraud.alarmedBy(said).isPresent()))
        .as("false alarms among %s", harmless.size())
        .hasSizeLessThanOrEqualTo(1);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static FraudWatch fraud() {
    List<CorpusFile> files = CorpusSource.bundled().files();
    return FlowLoader.read(files, CorpusLoader.load(() -> files, Brand.SAMPLE)).orThrow().fraud();
  }
}
