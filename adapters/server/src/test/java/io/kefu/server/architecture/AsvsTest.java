package io.kefu.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The checklist of the security standard names what there is. */
class AsvsTest {

  private static final Path HOUSE = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Set<String> STATES = Set.of("met", "partly", "not met", "operator", "n/a");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d[\\d.,– ]*) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*)\\|$");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+|[a-z-]+\\.js)`");

  /**
   * File names of all sources, each with what is in it; the names of types without their ending.
   */
  private static final Map<String, String> SOURCES = new HashMap<>();

  private static String checklist = "";

  @BeforeAll
  static void read() throws IOException {
    checklist = Files.readString(Path.of("ASVS.md"));
    try (Stream<Path> files = Files.walk(HOUSE)) {
      files
          .filter(file -> file.toString().matches(".*/src/.*\\.(java|js)|.*/Dockerfile"))
          .forEach(file ->
              SOURCES.merge(
                  file.getFileName().toString().replace(".java", ""),
                  content(file),
                  String::concat));
    }
  }

  @Test
  void checklist_everyTest_isThere() {
    List<MatchResult> tests = TEST.matcher(checklist).results().toList();

    assertThat(tests).hasSizeGreaterThan(100);
    assertThat(tests)
        .allSatisfy(test ->
            assertThat(SOURCES.getOrDefault(test.group(1), ""))
                .as(test.group())
                .containsPattern("@Test[A-Za-z]*|@ParameterizedTest")
                .containsPattern("[ >]" + test.group(2) + "\\("));
  }

  @Test
  void checklist_everyPlaceInTheCode_isThere() {
    List<String> places =
        NAMED.matcher(checklist).results().map(place -> place.group(1)).distinct().toList();

    assertThat(places).hasSizeGreaterThan(30);
    assertThat(SOURCES.keySet()).containsAll(places);
  }

  @Test
  void checklist_everyLine_hasOneStateAndWhatIsMetIsShown() {
    List<MatchResult> rows = ROW.matcher(checklist).results().toList();
    List<String> numbers = new ArrayList<>();
    rows.forEach(row -> numbers.addAll(List.of(row.group(1).split("[,–] ?"))));

    assertThat(rows).hasSizeGreaterThan(150);
    assertThat(rows)
        .hasSameSizeAs(checklist.lines().filter(it -> it.matches("\\| \\d.*")).toList());
    assertThat(numbers.stream().map(String::strip)).doesNotHaveDuplicates();
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.group(3)).as(row.group()).isIn(STATES);
          if (row.group(3).equals("met")) {
            assertThat(row.group(4)).as(row.group()).isNotBlank();
          }
        });
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
