package io.kefu.core.privacy;

/** Maximal runs of characters of one class. */
final class Tokens {

  /** A class of characters. */
  interface CharClass {
    boolean has(char c);
  }

  /** Takes each run at [start, end) of the folded text. */
  interface Visitor {
    void visit(int start, int end);
  }

  private Tokens() {}

  static void visit(FoldedText text, CharClass members, Visitor visitor) {
    int i = 0;
    while (i < text.length()) {
      int end = end(text, i, members);
      if (end > i) {
        visitor.visit(i, end);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** The first index from start on that is not of the class. */
  static int end(FoldedText text, int start, CharClass members) {
    int end = start;
    while (end < text.length() && members.has(text.at(end))) {
      end++;
    }
    return end;
  }

  static int count(FoldedText text, int start, int end, CharClass members) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += members.has(text.at(i)) ? 1 : 0;
    }
    return count;
  }

  /** Whether it has both a letter and a digit. */
  static boolean isMixed(FoldedText text, int start, int end) {
    return count(text, start, end, Chars::isLetter) > 0
        && count(text, start, end, Chars::isDigit) > 0;
  }
}
