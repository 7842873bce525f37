package io.kefu.core.faq;

/** An entry and the calibrated probability that it answers the question. */
public record Match(EntryId entry, double confidence) {}
