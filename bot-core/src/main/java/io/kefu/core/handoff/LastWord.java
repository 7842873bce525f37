package io.kefu.core.handoff;

import io.kefu.core.message.TranscriptMessage.Author;
import java.time.Instant;

/**
 * What was said last in a conversation, as far as the desk has heard.
 *
 * @param sequence its line in the transcript; 0 if unknown
 * @param preview the beginning of the text, masked; may be empty
 */
public record LastWord(long sequence, Author from, String preview, Instant at) {}
