package io.kefu.core.faq.decide;

import io.kefu.core.faq.match.Evidence;

/** A candidate and the calibrated probability that it is meant. */
public record Rated(Evidence.Candidate candidate, double probability) {}
