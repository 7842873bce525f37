package io.kefu.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the conversations that show what customers live through; see {@link DialogScript}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationsTest {

  private static final Path FOLDER =
      Path.of("..", "faq-corpus", "src", "test", "resources", "conversations");

  private Dialog dialog = TestDialogs.dialog();
  private List<String> flows = List.of();

  @BeforeAll
  void build() {
    ShippedDialog shipped = new ShippedDialog();
    dialog = shipped.real();
    flows = shipped.flows().flows().stream().map(flow -> flow.id().value()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plays")
  void conversation_written_goesAsWritten(String name) throws IOException {
    DialogScript.play(Files.readString(FOLDER.resolve(name)), dialog);
  }

  @Test
  void conversations_all_showEveryFlow() throws IOException {
    assertThat(plays().map(name -> name.replace(".txt", "")).toList()).containsAll(flows);
  }

  static Stream<String> plays() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList()
          .stream();
    }
  }
}
