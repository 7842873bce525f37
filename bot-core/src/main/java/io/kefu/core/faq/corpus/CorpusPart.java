package io.kefu.core.faq.corpus;

import java.util.List;

/** A further part of a corpus beside entries and words, read by whoever knows it: the flows. */
@FunctionalInterface
public interface CorpusPart {

  /** For those who read entries and words only. */
  CorpusPart NONE = (_, _) -> new Reading(List.of(), () -> {});

  /** Reads and lints the part that goes with this corpus, without using it yet. */
  Reading read(List<CorpusFile> files, Corpus corpus);

  /**
   * What came of reading.
   *
   * @param adopt puts what was read into use; not to be called if one of the faults is an error
   */
  record Reading(List<Fault> faults, Runnable adopt) {

    public Reading {
      faults = List.copyOf(faults);
    }

    /** The faults that keep the part from being used. */
    public List<Fault> errors() {
      return faults.stream().filter(fault -> fault.severity() == Fault.Severity.ERROR).toList();
    }
  }
}
