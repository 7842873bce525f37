package io.kefu.core.faq.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Explanation;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.corpus.CorpusFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuiteTest {

  private static final Suite SUITE =
      Suite.of(
          List.of(
              new CorpusFile("q/easy.tsv", "a 0.9 甲\ta\nb 0.8 甲\ta|b\n\nb 0.7 甲\ta\n"),
              new CorpusFile("q/far.tsv", "a 0.75 乙\tnone\na 0.1 乙\tnone\n")));

  @Test
  void run_knownDecisions_countsThem() {
    Figures total = SUITE.run(new Scripted()).total();

    assertThat(total.covered()).isEqualTo(3);
    assertThat(total.uncovered()).isEqualTo(2);
    assertThat(total.recallAt1()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(total.recallAt5()).isOne();
    assertThat(total.mrr()).isCloseTo(2.5 / 3, within(1e-9));
    assertThat(total.wrong()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(total.falseAnswers()).isEqualTo(0.5);
    assertThat(total.accuracyAt5()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(total.auroc()).isCloseTo(5 / 6.0, within(1e-9));
  }

  @Test
  void run_mistakes_areListedWithTheirGroup() {
    Report report = SUITE.run(new Scripted());

    assertThat(report.groups()).containsOnlyKeys("easy", "far");
    assertThat(report.confusions())
        .containsExactly(new Report.Confusion("a", "b", 1), new Report.Confusion("none", "a", 1));
    assertThat(report.worst()).extracting(Report.Mistake::question).contains("b 0.7 甲", "a 0.75 乙");
  }

  @Test
  void missedBy_figuresBelowAndAboveTheirBounds_namesBoth() {
    Floors floors =
        Floors.read(new CorpusFile("floors.yaml", "recall-at-1: 0.9\nwrong: 0.1\nauroc: 0.5\n"));

    assertThat(floors.missedBy(SUITE.run(new Scripted()).total()))
        .containsExactly("recall-at-1 is 0.6667, below 0.9000", "wrong is 0.3333, above 0.1000");
  }

  @Test
  void markdown_report_hasFiguresMistakesAndFloors() {
    String page = MarkdownReport.of(SUITE.run(new Scripted()), List.of("auroc is low"));

    assertThat(page).contains("| easy | 3 | 0 | 0.667 |", "| a | b | 1 |", "- auroc is low");
  }

  @Test
  void read_lineWithoutLabel_namesFileAndLine() {
    assertThatThrownBy(() -> Suite.of(List.of(new CorpusFile("x.tsv", "a\ta\nno label\n"))))
        .isInstanceOf(FaultySuiteException.class)
        .hasMessageContaining("x.tsv:2");
  }

  @Test
  void read_unknownFloor_namesIt() {
    assertThatThrownBy(() -> Floors.read(new CorpusFile("floors.yaml", "beauty: 1\n")))
        .isInstanceOf(FaultySuiteException.class)
        .hasMessageContaining("beauty");
  }

  /** Decides as the question itself says: first match and confidence; above a half it answers. */
  private static final class Scripted implements FaqIndex {

    @Override
    public Decision decide(Question question) {
      String[] words = question.text().split(" ");
      double confidence = Double.parseDouble(words[1]);
      String other = words[0].equals("a") ? "b" : "a";
      List<Match> matches =
          List.of(
              new Match(new EntryId(words[0]), confidence), new Match(new EntryId(other), 0.01));
      Explanation why =
          new Explanation(
              "v",
              question.text(),
              List.of(),
              Optional.empty(),
              new Explanation.Thresholds(0.5, 0, 0.5),
              List.of());
      return confidence > 0.5
          ? new Decision.Answer(matches.subList(0, 1), confidence, matches, why)
          : new Decision.Abstain(confidence, matches, why);
    }

    @Override
    public Optional<FaqEntry> find(EntryId id) {
      return Optional.empty();
    }

    @Override
    public List<FaqEntry> entries() {
      return List.of();
    }

    @Override
    public String version() {
      return "v";
    }
  }
}
