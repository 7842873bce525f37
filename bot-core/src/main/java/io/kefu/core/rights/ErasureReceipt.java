package io.kefu.core.rights;

import java.time.Instant;

/**
 * Proof that something was erased.
 *
 * @param id of the receipt
 * @param conversation a digest; who knows the conversation's id can compare it, nobody can read it
 *     back
 * @param lines of the transcript
 */
public record ErasureReceipt(String id, String conversation, Instant at, long lines, int files) {}
