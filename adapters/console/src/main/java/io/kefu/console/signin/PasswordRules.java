package io.kefu.console.signin;

import io.kefu.core.handoff.AgentId;
import java.util.Locale;
import java.util.Optional;

/** What a chosen password must be: long rather than odd. */
final class PasswordRules {

  static final int SHORTEST = 10;
  static final int LONGEST = 128;
  private static final int MOST_ALIKE = 3;

  private PasswordRules() {}

  /** What may be wrong with a password. */
  enum Fault {
    TOO_SHORT,
    TOO_LONG,
    TOO_SIMPLE,
    SAME_AS_BEFORE
  }

  static Optional<Fault> fault(AgentId owner, String old, String chosen) {
    int length = chosen.codePointCount(0, chosen.length());
    if (length < SHORTEST) {
      return Optional.of(Fault.TOO_SHORT);
    } else if (length > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    } else if (chosen.equals(old)) {
      return Optional.of(Fault.SAME_AS_BEFORE);
    } else if (chosen.chars().distinct().count() <= MOST_ALIKE
        || chosen.toLowerCase(Locale.ROOT).contains(owner.value()) && length < 2 * SHORTEST) {
      return Optional.of(Fault.TOO_SIMPLE);
    }
    return Optional.empty();
  }
}
