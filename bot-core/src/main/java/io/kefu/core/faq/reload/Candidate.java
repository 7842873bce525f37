package io.kefu.core.faq.reload;

import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusLoader;
import io.kefu.core.faq.corpus.CorpusPart;
import io.kefu.core.faq.corpus.CorpusReading;
import io.kefu.core.faq.corpus.Fault;
import io.kefu.core.faq.lucene.LuceneFaqIndex;
import io.kefu.core.faq.memory.KnowledgeStore;
import io.kefu.core.faq.suite.FaultySuiteException;
import io.kefu.core.faq.suite.Floors;
import io.kefu.core.faq.suite.Suite;
import java.util.List;

/** The files of a corpus at one moment, on trial. */
sealed interface Candidate {

  record Good(LuceneFaqIndex index, CorpusPart.Reading part) implements Candidate {}

  record Bad(List<String> reasons) implements Candidate {}

  static Candidate examine(
      List<CorpusFile> files, Brand brand, CorpusPart part, KnowledgeStore store) {
    CorpusReading reading = CorpusLoader.read(() -> files, brand);
    if (reading.corpus().isEmpty()) {
      return new Bad(errors(reading.faults()));
    }
    CorpusPart.Reading beside = part.read(files, reading.corpus().get());
    if (!beside.errors().isEmpty()) {
      return new Bad(errors(beside.faults()));
    }
    LuceneFaqIndex index = LuceneFaqIndex.build(reading.corpus().get(), store);
    try {
      List<String> missed = missedFloors(index, files);
      return missed.isEmpty() ? new Good(index, beside) : new Bad(missed);
    } catch (FaultySuiteException e) {
      return new Bad(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static List<String> errors(List<Fault> faults) {
    return faults.stream()
        .filter(fault -> fault.severity() == Fault.Severity.ERROR)
        .map(Fault::toString)
        .toList();
  }

  private static List<String> missedFloors(FaqIndex index, List<CorpusFile> files) {
    Floors floors = Floors.in(files);
    List<CorpusFile> questions = files.stream().filter(Suite::isHeldOut).toList();
    if (floors.bounds().isEmpty() || questions.isEmpty()) {
      return List.of();
    }
    return floors.missedBy(Suite.of(questions).run(index).total());
  }
}
