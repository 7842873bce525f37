package io.kefu.core.faq.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusSourceTest {

  @TempDir Path folder;

  @Test
  void files_ofAFolder_areSortedAndWithoutHiddenOnes() throws IOException {
    write("lexicon/filler.txt", "\uFEFF请问");
    write("entries/a.yaml", "id: a");
    write(".git/config", "x");
    write("entries/a.yaml~", "x");

    assertThat(CorpusSource.folder(folder).files())
        .containsExactly(
            new CorpusFile("entries/a.yaml", "id: a"), new CorpusFile("lexicon/filler.txt", "请问"));
  }

  @Test
  void files_ofAMissingFolder_throws() {
    assertThatThrownBy(() -> CorpusSource.folder(folder.resolve("none")).files())
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void files_insideAJar_areFound() throws IOException {
    Path jar = folder.resolve("corpus.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("corpus/"));
      out.putNextEntry(new JarEntry("corpus/entries/a.yaml"));
      out.write("id: 甲".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new JarEntry("other/b.yaml"));
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(CorpusSource.classpath(loader, "corpus").files())
          .isEqualTo(List.of(new CorpusFile("entries/a.yaml", "id: 甲")));
    }
  }

  @Test
  void files_notOnTheClassPath_throws() {
    assertThatThrownBy(
            () -> CorpusSource.classpath(getClass().getClassLoader(), "no-such-folder").files())
        .isInstanceOf(UncheckedIOException.class);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
