package io.kefu.core.dialog;

import io.kefu.core.handoff.CaseNumber;
import io.kefu.core.handoff.HandoffId;
import java.time.Instant;
import java.util.Optional;

/**
 * What may still come of a case that an agent settled.
 *
 * @param until a new message before this time opens the case again
 * @param stars the customer's rating so far
 * @param commenting whether the next text is what the customer adds to the rating
 */
public record Aftercare(
    HandoffId handoff,
    CaseNumber number,
    Instant until,
    Optional<Integer> stars,
    boolean commenting) {

  Aftercare rated(int given) {
    return new Aftercare(handoff, number, until, Optional.of(given), false);
  }

  Aftercare commenting(boolean next) {
    return new Aftercare(handoff, number, until, stars, next);
  }
}
