package io.kefu.core.faq.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.Explanation.Thresholds;
import io.kefu.core.faq.learn.ConditionalLogit;
import io.kefu.core.faq.match.Learnt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeFolderTest {

  private static final Knowledge KNOWLEDGE =
      new Knowledge(
          new Learnt(List.of(0, -1, 1), new float[][] {{1.5f, -0.25f, 0}, {0, 0.125f, 2}}),
          new ConditionalLogit.Parameters(
              new double[] {0.5, 1}, new double[] {1, 2}, new double[] {-1, 3, 0.1}),
          new Thresholds(0.75, 0.5, 0.25));

  @TempDir private Path folder;

  @Test
  void find_whatWasKept_isTheSame() {
    new KnowledgeFolder(folder.resolve("new")).keep("a", KNOWLEDGE);

    Knowledge found = new KnowledgeFolder(folder.resolve("new")).find("a").orElseThrow();

    assertThat(found.learnt().targets()).isEqualTo(KNOWLEDGE.learnt().targets());
    assertThat(found.learnt().weights()).isDeepEqualTo(KNOWLEDGE.learnt().weights());
    assertThat(found.probabilities().mean()).containsExactly(0.5, 1);
    assertThat(found.probabilities().scale()).containsExactly(1, 2);
    assertThat(found.probabilities().weights()).containsExactly(-1, 3, 0.1);
    assertThat(found.thresholds()).isEqualTo(KNOWLEDGE.thresholds());
  }

  @Test
  void find_ofAnotherDigest_isNothing() {
    KnowledgeFolder store = new KnowledgeFolder(folder);
    store.keep("a", KNOWLEDGE);

    assertThat(store.find("b")).isEmpty();
  }

  @ParameterizedTest(name = "cut to {0} bytes")
  @ValueSource(ints = {0, 7, 8, 12, 60, 150})
  void find_fileThatWasCut_isNothing(int length) throws IOException {
    KnowledgeFolder store = new KnowledgeFolder(folder);
    store.keep("a", KNOWLEDGE);
    byte[] whole = Files.readAllBytes(folder.resolve("a.learnt"));
    assertThat(whole).hasSizeGreaterThan(150);

    Files.write(folder.resolve("a.learnt"), Arrays.copyOf(whole, length));

    assertThat(store.find("a")).isEmpty();
  }

  @Test
  void find_anyByteChanged_isNothing() throws IOException {
    KnowledgeFolder store = new KnowledgeFolder(folder);
    store.keep("a", KNOWLEDGE);
    byte[] whole = Files.readAllBytes(folder.resolve("a.learnt"));

    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 0x40;
      Files.write(folder.resolve("a.learnt"), changed);

      assertThat(store.find("a")).as("byte " + i).isEmpty();
    }
  }

  @Test
  void keep_many_forgetsTheOldest() throws IOException {
    KnowledgeFolder store = new KnowledgeFolder(folder);
    for (int i = 0; i < 9; i++) {
      store.keep("d" + i, KNOWLEDGE);
      Files.setLastModifiedTime(
          folder.resolve("d" + i + ".learnt"), FileTime.fromMillis(1_000 * i));
    }
    store.keep("last", KNOWLEDGE);

    assertThat(store.find("d0")).isEmpty();
    assertThat(store.find("d8")).isPresent();
    assertThat(store.find("last")).isPresent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSizeLessThan(9);
    }
  }

  @Test
  void keep_whereNothingCanBeWritten_losesItQuietly() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    KnowledgeFolder store = new KnowledgeFolder(file);

    store.keep("a", KNOWLEDGE);

    assertThat(store.find("a")).isEmpty();
  }

  @Test
  void keep_whereTheFileCannotBePut_leavesNoDraft() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("a.learnt"));

    new KnowledgeFolder(folder).keep("a", KNOWLEDGE);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
  }
}
