package io.kefu.core.faq.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.bench.SmartcnBaseline;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.lucene.LearntInTests;
import io.kefu.core.faq.lucene.LuceneFaqIndex;
import io.kefu.core.faq.suite.HeldOutQuestion;
import io.kefu.core.faq.suite.QuestionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table of 744 entries of another firm, with two or three wordings each, imported as an outsider
 * would and tuned by nobody. All of it is made up.
 */
class LargeFaqTest {

  private static final Path TABLES = Path.of("src", "test", "resources", "large-faq");
  private static final int FIRST_FIVE = 5;

  @TempDir private Path folder;

  /** Shares of the questions whose entry comes first, and is among the first five. */
  private record Recall(double first, double firstFive) {}

  @Test
  void decide_questionsOfAnImportedTable_findsMoreThanAPlainSearch() throws IOException {
    new CorpusFolder(folder)
        .apply(ImportPlan.of(TableReader.read(TABLES.resolve("faq.tsv")), List.of()));
    Corpus corpus = CorpusLoader.load(CorpusSource.folder(folder), Brand.SAMPLE);
    LuceneFaqIndex index = LearntInTests.index(corpus);
    SmartcnBaseline baseline = new SmartcnBaseline(corpus.entries());

    Recall ours = recall(text -> index.decide(Question.of(text)).matches());
    Recall plain = recall(baseline::rank);

    assertThat(corpus.entries()).hasSize(744);
    assertThat(ours.first()).isGreaterThan(0.62).isGreaterThan(plain.first() + 0.03);
    assertThat(ours.firstFive()).isGreaterThan(0.89).isGreaterThan(plain.firstFive() + 0.04);
  }

  private static Recall recall(Function<String, List<Match>> search) throws IOException {
    List<HeldOutQuestion> questions =
        QuestionFile.read(
            new CorpusFile("questions.tsv", Files.readString(TABLES.resolve("questions.tsv"))));
    int first = 0;
    int firstFive = 0;
    for (HeldOutQuestion question : questions) {
      int rank =
          search.apply(question.text()).stream()
              .map(Match::entry)
              .toList()
              .indexOf(question.expected().getFirst());
      first += rank == 0 ? 1 : 0;
      firstFive += rank >= 0 && rank < FIRST_FIVE ? 1 : 0;
    }
    return new Recall((double) first / questions.size(), (double) firstFive / questions.size());
  }
}
