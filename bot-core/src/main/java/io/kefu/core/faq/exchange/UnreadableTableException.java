package io.kefu.core.faq.exchange;

/** A table that cannot be imported; the message says what to mend. */
public final class UnreadableTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableTableException(String message) {
    super(message);
  }
}
