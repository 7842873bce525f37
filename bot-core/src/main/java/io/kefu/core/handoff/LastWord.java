package io.kefu.core.handoff;

import io.kefu.core.message.TranscriptMessage.Author;
import java.time.Instant;

/**
 * What was said last in a conversation, as far as the desk has heard.
 *
 * @param sequence its line in the transcript; 0 if unknown
 * @param preview the beginning of the text, masked; may be empty
 */
public record LastWord(long sequence, Author from, String preview, Instant at) {

  private static final int SHOWN = 120;

  /** The beginning of a text, on one line. */
  public static String preview(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int end = Math.min(line.codePointCount(0, line.length()), SHOWN);
    return line.substring(0, line.offsetByCodePoints(0, end));
  }
}
