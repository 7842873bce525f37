package io.kefu.core.privacy;

import io.kefu.core.privacy.Cues.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The way from a cue to a value.
 *
 * @param joined whether a copula stands directly before the value
 * @param words how many letters that are neither copula nor filler lie between
 */
record Approach(int valueStart, boolean quoted, boolean joined, int words) {

  private static final int LONGEST = 14;
  private static final String OPENING = "\"'`\u201C\u2018\u300C\u300E\u3010\u3014\u300A";
  private static final String CLOSING = "\"'`\u201D\u2019\u300D\u300F\u3011\u3015\u300B";

  boolean isDirect() {
    return words == 0;
  }

  static boolean isClosing(char c) {
    return c > 0 && CLOSING.indexOf(c) >= 0;
  }

  static char closing(char opening) {
    return CLOSING.charAt(OPENING.indexOf(opening));
  }

  static @Nullable Approach from(Scan scan, int cueEnd) {
    FoldedText text = scan.text();
    boolean joined = false;
    int words = 0;
    int at = cueEnd;
    while (at < text.length() && at - cueEnd <= LONGEST && !Cues.isSentenceEnd(text.at(at))) {
      char c = text.at(at);
      Hit hit = scan.cues().startingAt(at).orElse(null);
      if (OPENING.indexOf(c) >= 0) {
        return new Approach(at, true, joined, words);
      }
      if (hit != null && hit.cue().isJoint()) {
        joined |= hit.cue() == Cue.COPULA;
        at = hit.end();
      } else if (isOpening(c) || scan.hanNumbers().containsKey(at)) {
        return new Approach(at, false, joined, words);
      } else if (c == FoldedText.LABEL || (hit != null && !isPassable(hit))) {
        return null;
      } else {
        words += Character.isLetterOrDigit(c) ? 1 : 0;
        joined &= !Character.isLetterOrDigit(c);
        at++;
      }
    }
    return null;
  }

  private static boolean isOpening(char c) {
    return Chars.isPrintable(c) && c != ',' && c != '(';
  }

  private static boolean isPassable(Hit hit) {
    return hit.cue() == Cue.PASSWORD || hit.cue() == Cue.PLAIN;
  }
}
