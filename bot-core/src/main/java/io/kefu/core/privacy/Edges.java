package io.kefu.core.privacy;

/** What touches a value on either side. */
final class Edges {

  private Edges() {}

  /** Whether the value is a word of its own and not a piece of a longer code or a masked number. */
  static boolean areClear(Scan scan, int start, int end) {
    return isClearBefore(scan, start) && !sticks(scan.text().at(end));
  }

  /** As for {@link #areClear}, on the left; a cue word may touch the value. */
  static boolean isClearBefore(Scan scan, int start) {
    return !sticks(scan.text().at(start - 1)) || scan.cues().endingAt(start).isPresent();
  }

  private static boolean sticks(char c) {
    return Chars.isWord(c) || c == '*' || c == '_';
  }
}
