package io.kefu.core.channel.letter;

import java.text.BreakIterator;
import java.util.Locale;

/** Where a text that is too long may be broken. */
final class Breaks {

  private Breaks() {}

  /**
   * The best end of a piece of at most this length: after a sentence, else after a word, else after
   * a character as readers see it. Zero only if the piece may be empty.
   */
  static int before(String text, int longest, boolean atLeastOne) {
    int sentence =
        before(text, longest, BreakIterator.getSentenceInstance(Locale.SIMPLIFIED_CHINESE));
    if (sentence > longest / 2) {
      return sentence;
    }
    int word = before(text, longest, BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE));
    if (word > 0) {
      return word;
    }
    int character = before(text, longest, BreakIterator.getCharacterInstance());
    return character > 0 || !atLeastOne ? character : wholeCharacter(text, longest);
  }

  private static int before(String text, int longest, BreakIterator breaks) {
    breaks.setText(text);
    int end = breaks.isBoundary(longest) ? longest : breaks.preceding(longest);
    return end == BreakIterator.DONE ? 0 : end;
  }

  /** For a heap of marks on one letter that is longer than a message: anything but half a pair. */
  private static int wholeCharacter(String text, int longest) {
    return longest > 1 && Character.isHighSurrogate(text.charAt(longest - 1))
        ? longest - 1
        : longest;
  }
}
