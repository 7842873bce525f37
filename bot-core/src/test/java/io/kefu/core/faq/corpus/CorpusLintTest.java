package io.kefu.core.faq.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusLintTest {

  private static final String SOUND =
      """
      id: a
      version: 1
      urgency: money
      title: 甲
      answer:
        steps:
          - 做一
      related: [b]
      similar:
        - 甲怎么办
      not:
        - 丙怎么办
      """;

  private static final String OTHER = SOUND.replace("id: a", "id: b").replace("[b]", "[a]");

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "related: [b]; related: [c]; 8: error: related entry `c` does not exist",
        "related: [b]; related: [a]; 8: error: an entry is not related to itself",
        "related: [b]; related: [b, b]; 8: error: `b` is listed twice",
        "title: 甲; titel: 甲; 4: error: unknown key `titel`",
        "title: 甲; titel: 甲; 1: error: `title` is missing",
        "title: 甲; title: ''; 4: error: `title` is empty",
        "title: 甲; title: [甲]; 4: error: `title` must be plain text",
        "title: 甲; title: 一二三四五六七八九十一二三四五六七八九十一; 4: warning: title has 21",
        "version: 1; version: one; 2: error: `version` must be a number",
        "urgency: money; urgency: soon; 3: error: urgency `soon` is none of [theft, money",
        "id: a; id: a.b; 1: error: id `a.b` must be 1 to 40",
        "id: a; id: c; 1: error: id `c` is not the file's name",
        "- 做一; - 打开{directory.nowhere}; 7: error: unknown placeholder `{directory.nowhere}`",
        "- 做一; - {txt: 做一}; 7: error: unknown key `txt`",
        "- 做一; - ''; 7: error: a step is empty",
        "- 丙怎么办; - 甲怎么办？; 12: error: both similar and not similar",
        "related: [b]; title: 乙; 8: error: `title` is given twice",
        "title: 甲; title: 丁; 9: warning: 1 similar questions",
        "title: 甲; title: \"甲; 4: error: not YAML",
      })
  void read_oneFault_namesFileAndLine(String before, String after, String expected) {
    String broken = SOUND.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));

    assertThat(faults(broken)).anyMatch(f -> f.startsWith("entries/a.yaml:" + expected));
  }

  @Test
  void read_oneQuestionInTwoEntries_namesBothPlaces() {
    assertThat(faults(SOUND.replace("甲怎么办", "乙怎么办！")))
        .contains(
            "entries/b.yaml:10: error: similar question belongs to two entries,"
                + " see entries/a.yaml:10");
  }

  @Test
  void read_noEntries_isAnError() {
    assertThat(CorpusLoader.read(List::of, Brand.SAMPLE).faults())
        .extracting(Fault::toString)
        .containsExactly("entries/: error: there is no entry");
  }

  private static List<String> faults(String entry) {
    List<CorpusFile> files = new ArrayList<>();
    files.add(new CorpusFile("entries/a.yaml", entry));
    files.add(new CorpusFile("entries/b.yaml", OTHER.replace("甲怎么办", "乙怎么办")));
    return CorpusLoader.read(() -> files, Brand.SAMPLE).faults().stream()
        .map(Fault::toString)
        .toList();
  }
}
