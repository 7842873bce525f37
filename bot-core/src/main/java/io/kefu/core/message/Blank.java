package io.kefu.core.message;

import java.util.Optional;

/**
 * What a reply asks to be written. A channel that has forms may offer one; what is written in it
 * counts as if it had been sent as a message.
 *
 * @param example of what is expected
 * @param longest in characters
 * @param prose whether it is free text of several lines, and not a single value
 */
public record Blank(Optional<String> example, int longest, boolean prose) {}
