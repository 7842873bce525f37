package io.kefu.core.faq.suite;

/** Held-out questions or floors that cannot be read; the message names file and fault. */
public final class FaultySuiteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FaultySuiteException(String message) {
    super(message);
  }
}
