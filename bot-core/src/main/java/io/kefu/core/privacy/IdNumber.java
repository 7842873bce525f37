package io.kefu.core.privacy;

/** The check digits of identity numbers. */
final class IdNumber {

  private static final int[] MAINLAND = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String MAINLAND_CHECKS = "10x98765432";

  /** Taiwan's codes for the letters, the one for A first. */
  private static final int[] TAIWAN = {
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30,
    31, 33
  };

  private IdNumber() {}

  /** Whether it has the shape of a mainland number: 18 places with a birthday. */
  static boolean looksMainland(String number) {
    return number.length() == 18
        && number.charAt(0) >= '1'
        && number.charAt(0) <= '9'
        && Quantity.startsWithDate(number.substring(6, 14));
  }

  static boolean isMainland(String number) {
    if (!looksMainland(number)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * MAINLAND[i];
    }
    return MAINLAND_CHECKS.charAt(sum % 11) == number.charAt(17);
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
