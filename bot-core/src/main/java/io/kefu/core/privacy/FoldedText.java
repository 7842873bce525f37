package io.kefu.core.privacy;

import java.util.Locale;

/**
 * A message as the detectors read it: one character for one character a person sees. Width and case
 * are folded, invisible characters are gone, every kind of decimal digit is an ASCII digit, a
 * character beyond the basic plane (or a lone surrogate) is {@link #OTHER}, and a label that a
 * masker has written is one {@link #LABEL}. Each position knows its place in the original.
 */
final class FoldedText {

  /** A code point that no detector looks at. */
  static final char OTHER = '\uFFFC';

  /** A label of an earlier masking. */
  static final char LABEL = '\uFFFD';

  private static final char FIRST_HAN = '\u4E00';
  private static final char LAST_HAN = '\u9FFF';

  private final String original;
  private final char[] folded;
  private final char[] cased;
  private final int[] from;
  private int length;

  private FoldedText(String original) {
    this.original = original;
    this.folded = new char[original.length()];
    this.cased = new char[original.length()];
    this.from = new int[original.length() + 1];
  }

  static FoldedText of(String text, MaskLabels labels) {
    FoldedText folded = new FoldedText(text);
    int i = 0;
    while (i < text.length()) {
      int label = labels.lengthAt(text, i);
      if (label > 0) {
        folded.append(LABEL, i);
        i += label;
      } else {
        int codePoint = text.codePointAt(i);
        folded.appendFolded(codePoint, i);
        i += Character.charCount(codePoint);
      }
    }
    folded.from[folded.length] = text.length();
    return folded;
  }

  private void appendFolded(int codePoint, int at) {
    if (codePoint >= FIRST_HAN && codePoint <= LAST_HAN) {
      append((char) codePoint, at);
      return;
    }
    if (isInvisible(codePoint)) {
      return;
    }
    int digit = codePoint < 128 ? -1 : Character.digit(codePoint, 10);
    if (digit >= 0) {
      append((char) ('0' + digit), at);
    } else if (!Character.isBmpCodePoint(codePoint) || Character.isSurrogate((char) codePoint)) {
      append(styledLetter(codePoint), at);
    } else {
      append(narrow((char) codePoint), at);
    }
  }

  private void append(char c, int at) {
    cased[length] = c;
    folded[length] = Character.toLowerCase(c);
    from[length] = at;
    length++;
  }

  /** Mathematical letters such as a bold A look like Latin ones to a reader. */
  private static char styledLetter(int codePoint) {
    if (codePoint >= 0x1D400 && codePoint < 0x1D6A4) {
      int index = (codePoint - 0x1D400) % 52;
      return (char) (index < 26 ? 'A' + index : 'a' + index - 26);
    }
    return OTHER;
  }

  private static boolean isInvisible(int c) {
    if (c < 0xAD) {
      return c < 0x20 && c != '\n' && c != '\t' && c != '\r';
    }
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.ENCLOSING_MARK
        || (c >= 0xFE00 && c <= 0xFE0F);
  }

  /**
   * Full-width letters, digits and the signs that occur inside numbers; others stay as they are.
   */
  private static char narrow(char c) {
    if (c < 128) {
      return c == '\t' ? ' ' : c;
    }
    if ((c >= '\uFF21' && c <= '\uFF3A') || (c >= '\uFF41' && c <= '\uFF5A')) {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009', '\u202F' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFF0D', '\uFE63' -> '-';
      case '\uFF1A', '\uFE55' -> ':';
      case '\uFF1D' -> '=';
      case '\uFF20' -> '@';
      case '\uFF0E', '\u00B7', '\u2022', '\u30FB' -> '.';
      case '\uFF0B' -> '+';
      case '\uFF08' -> '(';
      case '\uFF09' -> ')';
      case '\uFF0A' -> '*';
      case '\uFF03' -> '#';
      case '\uFF04' -> '$';
      case '\uFF05' -> '%';
      case '\uFF0F' -> '/';
      case '\uFF3F' -> '_';
      default -> c;
    };
  }

  int length() {
    return length;
  }

  /** The folded, lower-case character, or 0 outside the text. */
  char at(int index) {
    return index >= 0 && index < length ? folded[index] : 0;
  }

  /** As {@link #at(int)} with the case as written. */
  char casedAt(int index) {
    return index >= 0 && index < length ? cased[index] : 0;
  }

  String folded(int start, int end) {
    return new String(folded, start, end - start);
  }

  String cased(int start, int end) {
    return new String(cased, start, end - start);
  }

  /** The characters as they were written, invisible ones included. */
  String original(int start, int end) {
    return original.substring(from[start], from[end]);
  }

  /** The position in the original text. */
  int offset(int index) {
    return from[index];
  }

  boolean startsWith(String word, int index) {
    if (index + word.length() > length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (folded[index + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where a lower-case word starts in [from, to), or -1. */
  int indexOf(String word, int from, int to) {
    for (int i = from; i < Math.min(to, length); i++) {
      if (startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Folds a word of a word list in the same way. */
  static String fold(String word) {
    FoldedText folded = of(word, MaskLabels.neutral());
    return folded.folded(0, folded.length()).toLowerCase(Locale.ROOT);
  }
}
