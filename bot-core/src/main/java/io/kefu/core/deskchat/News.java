package io.kefu.core.deskchat;

import io.kefu.core.message.RichText;
import io.kefu.core.message.TranscriptMessage;
import java.util.Optional;

/**
 * What a thread does not show yet, as much of it as fits in one message.
 *
 * @param text empty if there is nothing to say
 * @param answers how many answers to agents are in it
 * @param file the line after it, if that is one with a file
 */
record News(
    Optional<RichText> text,
    String standing,
    long line,
    long note,
    long failure,
    int withdrawals,
    int answers,
    Optional<TranscriptMessage> file) {}
