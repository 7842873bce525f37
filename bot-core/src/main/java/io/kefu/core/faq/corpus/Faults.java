package io.kefu.core.faq.corpus;

import io.kefu.core.faq.corpus.Fault.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults while a corpus is read, so that one run names all of them. */
public final class Faults {

  private final List<Fault> found = new ArrayList<>();

  public void error(String file, int line, String message) {
    found.add(new Fault(Severity.ERROR, file, line, message));
  }

  public void warning(String file, int line, String message) {
    found.add(new Fault(Severity.WARNING, file, line, message));
  }

  public boolean anyError() {
    return found.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
  }

  public List<Fault> sorted() {
    return found.stream()
        .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
        .toList();
  }
}
