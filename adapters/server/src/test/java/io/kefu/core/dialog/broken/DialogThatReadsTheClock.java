package io.kefu.core.dialog.broken;

import java.time.Instant;

/** Broken on purpose: a dialog that is not pure. */
public final class DialogThatReadsTheClock {

  private DialogThatReadsTheClock() {}

  public static Instant answeredAt() {
    return Instant.now();
  }
}
