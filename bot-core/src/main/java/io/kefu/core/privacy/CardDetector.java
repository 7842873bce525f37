package io.kefu.core.privacy;

import java.util.Set;

/**
 * Payment cards: 13 to 19 digits that begin as a card of a known scheme does and pass the Luhn
 * check; right after a word for a card also those that do not, since a mistyped card number still
 * gives most of the card away. Also the three digits on the back.
 */
final class CardDetector implements Detector {

  private static final Set<Cue> CARDS = Set.of(Cue.CARD);

  @Override
  public void detect(Scan scan, Findings findings) {
    for (DigitChain chain : scan.chains()) {
      chain.visit(
          13, 19, (first, last, digits) -> take(scan, findings, chain, first, last, digits));
      chain.visit(3, 4, (first, last, digits) -> takeCode(scan, findings, chain, first, last));
    }
  }

  private static boolean take(
      Scan scan, Findings findings, DigitChain chain, int first, int last, String digits) {
    int start = chain.start(first);
    int end = chain.end(last);
    boolean named = isNamed(scan, start);
    boolean card =
        named ? digits.length() >= 15 || passesLuhn(digits) : isCard(scan, start, digits);
    return card
        && Edges.areClear(scan, start, end)
        && findings.hide(start, end, SecretKind.BANK_CARD);
  }

  private static boolean isNamed(Scan scan, int start) {
    return !scan.isHarmless(start) && scan.cues().lastBefore(start, 12, CARDS).isPresent();
  }

  private static boolean isCard(Scan scan, int start, String digits) {
    return isIssued(digits) && passesLuhn(digits) && !scan.isHarmless(start);
  }

  private static boolean takeCode(
      Scan scan, Findings findings, DigitChain chain, int first, int last) {
    int start = chain.start(first);
    return scan.hasSubject(start, Cue.CARD_CODE)
        && findings.hide(start, chain.end(last), SecretKind.BANK_CARD);
  }

  /** Whether the digits begin like a card of their length: the ranges of ISO/IEC 7812 in use. */
  static boolean isIssued(String digits) {
    int two = Integer.parseInt(digits.substring(0, 2));
    int four = Integer.parseInt(digits.substring(0, 4));
    int size = digits.length();
    if (two == 62 || two == 60 || two == 64 || two == 65 || two == 81) {
      return size >= 16;
    }
    if (two == 34 || two == 37) {
      return size == 15;
    }
    if (two == 30 || two == 36 || two == 38 || two == 39) {
      return size == 14 || size == 16;
    }
    if (two >= 40 && two <= 49) {
      return size == 13 || size == 16 || size == 19;
    }
    return isMastercard(two, four) && size == 16
        || four >= 3528 && four <= 3589 && size >= 16
        || (two == 95 || two == 90 || two == 94 || two == 98 || two == 50 || two >= 56 && two <= 69)
            && size >= 16;
  }

  private static boolean isMastercard(int two, int four) {
    return two >= 51 && two <= 55 || four >= 2221 && four <= 2720;
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
