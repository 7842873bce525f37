package io.kefu.core.account;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle without being used
 * @param absolute however much it is used
 */
public record SessionLimits(Duration idle, Duration absolute) {}
