package io.kefu.core.handoff.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * When things happened to a case.
 *
 * @param since it joined the line first
 * @param due an agent should have looked at it by then
 * @param assigned the agent of now, or the last one, took it
 * @param firstReply the first word of any agent
 * @param snoozedUntil while it is snoozed
 * @param ended while it is over
 */
public record CaseTimes(
    Instant since,
    Instant due,
    Optional<Instant> assigned,
    Optional<Instant> firstReply,
    Optional<Instant> snoozedUntil,
    Optional<Instant> ended) {}
