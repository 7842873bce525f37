package io.kefu.core.privacy;

import java.util.Set;

/** The check digits of identity numbers. */
final class IdNumber {

  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  /** Taiwan's codes for the letters, the one for A first. */
  private static final int[] TAIWAN = {
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30,
    31, 33
  };

  private IdNumber() {}

  /**
   * Whether it has the shape of a mainland number: a province and, in place 7 to 14, a birthday.
   */
  static boolean looksMainland(String number) {
    return number.length() == 18
        && PROVINCES.contains(number.substring(0, 2))
        && hasBirthday(number.substring(6, 14));
  }

  private static boolean hasBirthday(String date) {
    String recent = date.startsWith("18") ? "19" + date.substring(2) : date;
    return Quantity.startsWithDate(recent);
  }

  /** Hong Kong: one or two letters, six digits, a check character (digit or {@code a}). */
  static boolean isHongKong(String letters, String digits, char check) {
    int sum = letters.length() == 1 ? 36 * 9 : (letters.charAt(0) - 'a' + 10) * 9;
    sum += (letters.charAt(letters.length() - 1) - 'a' + 10) * 8;
    for (int i = 0; i < 6; i++) {
      sum += (digits.charAt(i) - '0') * (7 - i);
    }
    int expected = (11 - sum % 11) % 11;
    return check == (expected == 10 ? 'a' : (char) ('0' + expected));
  }

  /** Taiwan: a letter and nine digits, citizens and residents. */
  static boolean isTaiwan(char letter, String digits) {
    if (digits.length() != 9 || "1289".indexOf(digits.charAt(0)) < 0) {
      return false;
    }
    int code = TAIWAN[letter - 'a'];
    int sum = code / 10 + code % 10 * 9 + digits.charAt(8) - '0';
    for (int i = 0; i < 8; i++) {
      sum += (digits.charAt(i) - '0') * (8 - i);
    }
    return sum % 10 == 0;
  }
}
