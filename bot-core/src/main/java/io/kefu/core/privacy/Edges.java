package io.kefu.core.privacy;

/** What touches a number on either side. */
final class Edges {

  private Edges() {}

  /** Whether the value is a word of its own and not a piece of a longer code or a masked number. */
  static boolean areClear(Scan scan, int start, int end) {
    return isClearBefore(scan, start) && !sticks(scan.text().at(end));
  }

  private static boolean isClearBefore(Scan scan, int start) {
    return !sticks(scan.text().at(start - 1)) || scan.cues().endingAt(start).isPresent();
  }

  private static boolean sticks(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '*' || c == '_';
  }

  /** Whether a quantity, a date or a time: a unit follows, a currency sign precedes. */
  static boolean isQuantity(Scan scan, int start, int end) {
    FoldedText text = scan.text();
    int after = text.at(end) == ' ' ? end + 1 : end;
    return scan.cues().startingAt(after).filter(hit -> hit.cue() == Cue.UNIT).isPresent()
        || isDecimal(text, start, end)
        || text.at(end) == '%';
  }

  private static boolean isDecimal(FoldedText text, int start, int end) {
    return joinsDigit(text.at(end), text.at(end + 1))
        || joinsDigit(text.at(start - 1), text.at(start - 2));
  }

  private static boolean joinsDigit(char sign, char beyond) {
    return (sign == '.' || sign == ',' || sign == ':' || sign == '/' || sign == '-')
        && beyond >= '0'
        && beyond <= '9';
  }

  /** Whether the digits are a calendar date written as yyyyMMdd. */
  static boolean isDate(String digits) {
    if (digits.length() != 8 || !(digits.startsWith("19") || digits.startsWith("20"))) {
      return false;
    }
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
}
