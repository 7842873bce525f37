package io.kefu.core.faq.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusReading;
import io.kefu.core.faq.corpus.CorpusSource;
import io.kefu.core.faq.corpus.Fault;
import io.kefu.core.faq.lucene.LearntInTests;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The shipped corpus, as the build demands it: without a fault, and good enough on questions it
 * never saw.
 */
class HeldOutQuestionsTest {

  private static final Path HELD_OUT =
      Path.of("..", "faq-corpus", "src", "test", "resources", "questions");
  private static final int FEWEST_SIMILAR_QUESTIONS = 25;
  private static final int FEWEST_QUESTIONS = 600;
  private static final int FEWEST_INDEPENDENT = 400;

  @Test
  void shippedCorpus_linted_hasNoFault() {
    CorpusReading reading = CorpusLoader.read(CorpusSource.bundled(), Brand.SAMPLE);

    assertThat(reading.faults()).extracting(Fault::toString).isEmpty();
    assertThat(reading.corpus().orElseThrow().entries())
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(entry ->
            assertThat(entry.similarQuestions())
                .hasSizeGreaterThanOrEqualTo(FEWEST_SIMILAR_QUESTIONS));
  }

  @Test
  void shippedCorpus_unseenQuestions_reachesItsFloors() {
    assertReachesFloors("unseen/", Floors.FILE, FEWEST_QUESTIONS);
  }

  /** Questions of authors who knew neither the corpus nor the other questions. */
  @Test
  void shippedCorpus_independentQuestions_reachesItsFloors() {
    assertReachesFloors("independent/", "independent/" + Floors.FILE, FEWEST_INDEPENDENT);
  }

  private static void assertReachesFloors(String folder, String floorsFile, int fewest) {
    List<CorpusFile> files = CorpusSource.folder(HELD_OUT).files();
    Suite suite = Suite.of(files.stream().filter(file -> isIn(folder, file)).toList());
    Corpus corpus = CorpusLoader.load(CorpusSource.bundled(), Brand.SAMPLE);
    Floors floors =
        files.stream()
            .filter(file -> file.name().equals(floorsFile))
            .map(Floors::read)
            .findFirst()
            .orElseThrow();

    Report report = suite.run(LearntInTests.index(corpus));

    assertThat(suite.questions()).hasSizeGreaterThan(fewest);
    assertThat(floors.bounds()).isNotEmpty();
    assertThat(floors.missedBy(report.total())).isEmpty();
  }

  @Test
  void unseenQuestions_anywhereInTheCorpus_areNotTaught() {
    Set<String> taught =
        CorpusSource.bundled().files().stream()
            .filter(file -> file.name().startsWith("questions/"))
            .flatMap(file -> QuestionFile.read(file).stream())
            .map(HeldOutQuestion::text)
            .collect(Collectors.toSet());
    List<HeldOutQuestion> unseen =
        CorpusSource.folder(HELD_OUT).files().stream()
            .filter(file -> isIn("unseen/", file) || isIn("independent/", file))
            .flatMap(file -> QuestionFile.read(file).stream())
            .toList();

    assertThat(taught).isNotEmpty();
    assertThat(unseen).extracting(HeldOutQuestion::text).doesNotContainAnyElementsOf(taught);
  }

  private static boolean isIn(String folder, CorpusFile file) {
    return file.name().startsWith(folder) && file.name().endsWith(".tsv");
  }
}
