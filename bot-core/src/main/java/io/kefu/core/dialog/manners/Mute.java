package io.kefu.core.dialog.manners;

import java.time.Instant;

/**
 * Why somebody gets no answers for a time.
 *
 * @param told whether the customer knows
 */
public record Mute(Instant until, boolean told) {}
