package io.kefu.core.faq.corpus;

import io.kefu.core.faq.corpus.Fault.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** A corpus that must not be used; its message lists the errors, one a line. */
public final class FaultyCorpusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public FaultyCorpusException(List<Fault> faults) {
    super(
        faults.stream()
            .filter(fault -> fault.severity() == Severity.ERROR)
            .map(Fault::toString)
            .collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
