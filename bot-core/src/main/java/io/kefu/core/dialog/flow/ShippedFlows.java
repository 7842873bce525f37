package io.kefu.core.dialog.flow;

import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.corpus.CorpusFile;
import io.kefu.core.faq.corpus.CorpusPart;
import java.util.List;
import java.util.function.Supplier;

/** The flows of a corpus that may be replaced while customers are being guided. */
public final class ShippedFlows implements CorpusPart, Supplier<FlowLibrary> {

  private volatile FlowLibrary current = FlowLibrary.EMPTY;

  @Override
  public Reading read(List<CorpusFile> files, Corpus corpus) {
    FlowLoader.Reading reading = FlowLoader.read(files, corpus);
    return new Reading(reading.faults(), () -> current = reading.orThrow());
  }

  @Override
  public FlowLibrary get() {
    return current;
  }
}
