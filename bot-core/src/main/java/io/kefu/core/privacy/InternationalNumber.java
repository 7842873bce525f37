package io.kefu.core.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * A valid phone number that begins with a plus sign.
 *
 * @param end where it ends in the folded text
 * @param digits country code and number
 * @param shown the number as it may be seen
 */
record InternationalNumber(int end, String digits, String shown) {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final int LONGEST = 24;
  private static final int MOST_DIGITS = 15;

  /** The number whose plus sign is here. */
  static Optional<InternationalNumber> at(FoldedText text, int plus) {
    StringBuilder digits = new StringBuilder("+");
    int end = plus;
    for (int i = plus + 1; i <= plus + LONGEST && isInside(text.at(i)); i++) {
      if (Chars.isDigit(text.at(i)) && digits.length() <= MOST_DIGITS) {
        digits.append(text.at(i));
        end = i + 1;
      }
    }
    return end - plus < 8 || Chars.isWord(text.at(end))
        ? Optional.empty()
        : parse(end, digits.toString());
  }

  private static Optional<InternationalNumber> parse(int end, String digits) {
    try {
      PhoneNumber number = PHONES.parse(digits, null);
      if (!PHONES.isPossibleNumber(number)) {
        return Optional.empty();
      }
      String national = PHONES.getNationalSignificantNumber(number);
      String head = number.getCountryCode() == 86 ? national.substring(0, 3) : "";
      String tail = national.substring(Math.max(0, national.length() - 4));
      String shown = "+" + number.getCountryCode() + " " + head + "****" + tail;
      return Optional.of(new InternationalNumber(end, digits.substring(1), shown));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isInside(char c) {
    return Chars.isDigit(c) || c == ' ' || c == '-' || c == '(' || c == ')' || c == '.';
  }
}
