package io.kefu.core.turn;

/**
 * An inbound item in its place.
 *
 * @param number counts the items of the conversation from 1 without gaps
 * @param sequence its line in the transcript; 0 if it has none
 */
public record Arrival(long number, long sequence, InboundItem item) {}
