package io.kefu.core.faq.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kefu.core.fuzzing.Mutations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are not what their endings say. */
class TableReaderFuzzTest {

  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".xlsx");

  /** Stands in the file that one of the seeds names. */
  private static final String OF_THE_MACHINE = "root:x:";

  @FuzzTest(maxDuration = "2m")
  void read(byte[] input) {
    if (!saysItself(input)) {
      ENDINGS.forEach(ending -> read(input, ending));
    }
  }

  /** The fuzzer reads what it is compared with; what an input holds is no leak. */
  private static boolean saysItself(byte[] input) {
    return new String(input, StandardCharsets.ISO_8859_1)
        .replace("\0", "")
        .contains(OF_THE_MACHINE);
  }

  private static void read(byte[] input, String ending) {
    try {
      Path file = Files.createTempFile("table", ending);
      try {
        Files.write(file, input);
        assertThat(TableReader.read(file))
            .noneMatch(row -> row.toString().contains(OF_THE_MACHINE));
      } catch (UnreadableTableException told) {
        assertThat(told).hasMessageNotContaining(OF_THE_MACHINE);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void read_seedsChangedAtRandom_isReadOrRefusedWithAReason() {
    Mutations.of(TableReaderFuzzTest.class, "read", 1500).forEach(this::read);
  }
}
