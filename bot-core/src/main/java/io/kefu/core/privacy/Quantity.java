package io.kefu.core.privacy;

/** Numbers that count or date something. */
final class Quantity {

  private Quantity() {}

  /** Whether the number is a part of a quantity, a date or a time, by what stands around it. */
  static boolean is(Scan scan, int start, int end) {
    FoldedText text = scan.text();
    return hasUnit(scan, end)
        || joins(text.at(end), text.at(end + 1))
        || joins(text.at(start - 1), text.at(start - 2));
  }

  /** Whether a unit follows. */
  static boolean hasUnit(Scan scan, int end) {
    int after = scan.text().at(end) == ' ' ? end + 1 : end;
    return scan.cues().startingAt(after).filter(hit -> hit.cue() == Cue.UNIT).isPresent();
  }

  private static boolean joins(char sign, char beyond) {
    boolean joint = sign == '.' || sign == ':' || sign == '/' || sign == '-';
    return joint && Chars.isDigit(beyond);
  }

  /** Whether the digits begin with a calendar date of our time written as yyyyMMdd. */
  static boolean startsWithDate(String digits) {
    if (digits.length() < 8 || !startsWithYear(digits)) {
      return false;
    }
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6, 8));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  static boolean isDate(String digits) {
    return digits.length() == 8 && startsWithDate(digits);
  }

  static boolean isYear(String digits) {
    return digits.length() == 4 && startsWithYear(digits);
  }

  private static boolean startsWithYear(String digits) {
    return digits.startsWith("19") || digits.startsWith("20");
  }

  /** Whether a short number that banks, carriers and authorities in China are called by. */
  static boolean isHotline(String digits) {
    return digits.length() == 5
        && (digits.startsWith("955")
            || digits.startsWith("100")
            || digits.startsWith("123")
            || digits.startsWith("961"));
  }
}
