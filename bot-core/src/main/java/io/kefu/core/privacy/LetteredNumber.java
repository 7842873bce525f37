package io.kefu.core.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Up to two letters and six to nine digits, the last perhaps in brackets, standing alone: the shape
 * of passports and of identity numbers outside the mainland.
 *
 * @param digits all digits, the one in brackets last; that one may be {@code a}
 */
record LetteredNumber(int start, int end, String letters, String digits, boolean bracketed) {

  static List<LetteredNumber> findAll(Scan scan) {
    List<LetteredNumber> numbers = new ArrayList<>();
    for (DigitChain chain : scan.chains()) {
      chain.visit(
          6,
          9,
          (first, last, digits) -> {
            LetteredNumber number = read(scan, chain.start(first), chain.end(last), digits);
            boolean alone = Edges.areClear(scan, number.start, number.end);
            return alone && numbers.add(number);
          });
    }
    return numbers;
  }

  private static LetteredNumber read(Scan scan, int start, int end, String digits) {
    FoldedText text = scan.text();
    int letters = start;
    while (start - letters < 2 && Chars.isLetter(text.at(letters - 1))) {
      letters--;
    }
    if (letters == start && text.at(start - 1) == ' ' && isLoneLetter(text, start - 2)) {
      return new LetteredNumber(start - 2, end, text.folded(start - 2, start - 1), digits, false);
    }
    boolean bracketed = text.at(end) == '(' && text.at(end + 2) == ')' && isCheck(text.at(end + 1));
    boolean lettered = !bracketed && text.at(end) == 'a' && digits.length() == 6;
    String all = digits + (bracketed ? text.at(end + 1) : lettered ? "a" : "");
    int allEnd = end + (bracketed ? 3 : lettered ? 1 : 0);
    return new LetteredNumber(letters, allEnd, text.folded(letters, start), all, bracketed);
  }

  private static boolean isLoneLetter(FoldedText text, int index) {
    return Chars.isLetter(text.at(index)) && !Chars.isWord(text.at(index - 1));
  }

  private static boolean isCheck(char c) {
    return Chars.isDigit(c) || c == 'a';
  }
}
