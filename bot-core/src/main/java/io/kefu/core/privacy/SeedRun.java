package io.kefu.core.privacy;

/**
 * Adjacent words that may be a recovery phrase, at [start, end) of the folded text.
 *
 * @param known how many of them are in the list
 * @param next where to look on if this is none
 */
record SeedRun(int start, int end, int known, int next) {}
