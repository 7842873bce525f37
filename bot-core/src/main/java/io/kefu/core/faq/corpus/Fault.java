package io.kefu.core.faq.corpus;

/**
 * Something wrong in a corpus.
 *
 * @param line counted from 1; 0 where the fault is the whole file's
 */
public record Fault(Severity severity, String file, int line, String message) {

  /** A corpus with an error is not used; one with a warning is used and could be better. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** {@code file:line: severity: message}, which editors and terminals turn into a link. */
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return place + ": " + (severity == Severity.ERROR ? "error: " : "warning: ") + message;
  }
}
