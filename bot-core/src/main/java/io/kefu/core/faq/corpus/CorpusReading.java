package io.kefu.core.faq.corpus;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a corpus.
 *
 * @param corpus empty exactly if one of the faults is an error
 */
public record CorpusReading(Optional<Corpus> corpus, List<Fault> faults) {

  public CorpusReading {
    faults = List.copyOf(faults);
  }

  /**
   * @throws FaultyCorpusException if there is an error
   */
  public Corpus orThrow() {
    return corpus.orElseThrow(() -> new FaultyCorpusException(faults));
  }
}
