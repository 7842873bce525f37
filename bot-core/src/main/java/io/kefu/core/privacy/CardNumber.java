package io.kefu.core.privacy;

/** What the digits of a payment card must satisfy. */
final class CardNumber {

  static final int SHORTEST = 13;
  static final int LONGEST = 19;

  private CardNumber() {}

  /** Whether a scheme issues cards of this length that begin so: ISO/IEC 7812 ranges in use. */
  static boolean isIssued(String digits) {
    int two = (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
    int size = digits.length();
    if (size > LONGEST) {
      return false;
    }
    return switch (two) {
      case 34, 37 -> size == 15;
      case 30, 36, 38, 39 -> size == 14 || size == 16;
      case 40, 41, 42, 43, 44, 45, 46, 47, 48, 49 -> size == 13 || size == 16 || size == 19;
      case 51, 52, 53, 54, 55, 22, 23, 24, 25, 26, 27 -> size == 16;
      case 35, 50, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 81 -> size >= 16;
      case 90, 94, 95, 98 -> size >= 16;
      default -> false;
    };
  }

  static boolean passesLuhn(String digits) {
    int sum = 0;
    boolean second = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int doubled = digit > 4 ? 2 * digit - 9 : 2 * digit;
      sum += second ? doubled : digit;
      second = !second;
    }
    return sum % 10 == 0;
  }
}
