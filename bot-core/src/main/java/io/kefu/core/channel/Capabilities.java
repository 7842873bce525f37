package io.kefu.core.channel;

/**
 * What a channel can show.
 *
 * @param maxTextLength characters (UTF-16 units) in one message; longer replies are split by the
 *     channel
 * @param buttons whether choices become buttons; otherwise they are printed with numbers
 * @param maxButtons how many choices fit under one message
 */
public record Capabilities(int maxTextLength, boolean buttons, int maxButtons) {}
