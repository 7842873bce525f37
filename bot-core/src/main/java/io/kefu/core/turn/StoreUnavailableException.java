package io.kefu.core.turn;

import java.io.Serial;

/** The store cannot be reached right now. What was being done may or may not have taken place. */
public class StoreUnavailableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** With the fault that was met. */
  public StoreUnavailableException(Throwable cause) {
    super("store unavailable: " + cause.getClass().getSimpleName(), cause);
  }
}
