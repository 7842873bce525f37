package io.kefu.core.dialog.flow;

import java.util.Set;

/**
 * Tells whether a phone number was made to be taken for one of the operator's: one digit changed,
 * one more or less, two that changed places. The same number with another or no country code in
 * front imitates nothing, and short ones are like too many others.
 */
final class LookAlikeNumbers {

  private static final int SHORTEST = 7;
  private static final int LONGEST_PREFIX = 4;

  private final Set<String> numbers;

  /**
   * @param official the operator's numbers, as digits
   */
  LookAlikeNumbers(Set<String> official) {
    this.numbers = official;
  }

  /** Whether digits that are not official look like some that are. */
  boolean imitates(String digits) {
    String number = significant(digits);
    return numbers.stream().map(LookAlikeNumbers::significant).noneMatch(it -> same(number, it))
        && numbers.stream().map(LookAlikeNumbers::significant).anyMatch(it -> near(number, it));
  }

  private static boolean same(String a, String b) {
    return Math.min(a.length(), b.length()) >= SHORTEST && (a.endsWith(b) || b.endsWith(a));
  }

  private static boolean near(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int more = Math.max(a.length(), b.length()) - shorter;
    if (shorter < SHORTEST || more > LONGEST_PREFIX) {
      return false;
    }
    return LookAlikes.distance(tail(a, shorter), tail(b, shorter)) == 1
        || (more == 1 && LookAlikes.distance(a, b) == 1);
  }

  private static String tail(String digits, int length) {
    return digits.substring(digits.length() - length);
  }

  /** Without the zeros that are dialled before a number within a country. */
  private static String significant(String digits) {
    return digits.replaceFirst("^0+", "");
  }
}
