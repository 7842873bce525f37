package io.kefu.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceTest {

  private static final Path HOUSE = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int LONGEST_FILE = 350;

  @Test
  void mainJava_anywhere_holdsNoChinese() throws IOException {
    assertThat(offenders(source -> HAN.matcher(source).find())).isEmpty();
  }

  @Test
  void mainJava_anywhere_isReadInOneSitting() throws IOException {
    assertThat(offenders(source -> source.lines().count() > LONGEST_FILE)).isEmpty();
  }

  @Test
  void packages_withMainJava_sayWhatTheyAreFor() throws IOException {
    assertThat(mainSources().stream().map(Path::getParent).distinct())
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  private static List<Path> offenders(java.util.function.Predicate<String> fault)
      throws IOException {
    return mainSources().stream().filter(source -> fault.test(read(source))).toList();
  }

  private static List<Path> mainSources() throws IOException {
    try (Stream<Path> files = Files.walk(HOUSE)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> HOUSE.relativize(file).toString().contains("src/main/java"))
              .toList();
      assertThat(sources).hasSizeGreaterThan(80);
      return sources;
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
