package io.kefu.core.privacy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Phone numbers, partly hidden: Chinese mobiles, Hong Kong and Taiwan numbers, land lines, and any
 * valid number with a country code. Hotlines stay readable, as they are nobody's own.
 */
final class PhoneDetector implements Detector {

  private static final Set<Cue> PHONES = Set.of(Cue.PHONE);
  private static final int REACH = 8;

  private final Predicate<String> published;

  /** Leaves readable what is published; asked with digits only. */
  PhoneDetector(Predicate<String> published) {
    this.published = published;
  }

  @Override
  public void detect(Scan scan, Findings findings) {
    if (scan.context().expected() == ExpectedAnswer.CONTACT) {
      return;
    }
    for (int i = 0; i < scan.text().length(); i++) {
      if (scan.text().at(i) == '+') {
        takeInternational(scan.text(), findings, i);
      }
    }
    for (DigitChain chain : scan.chains()) {
      chain.visit(
          7, 15, (first, last, digits) -> takeNational(scan, findings, chain, first, last, digits));
    }
  }

  private void takeInternational(FoldedText text, Findings findings, int plus) {
    Optional<InternationalNumber> number = InternationalNumber.at(text, plus);
    number
        .filter(n -> !published.test(n.digits()))
        .ifPresent(n -> findings.shorten(plus, n.end(), SecretKind.PHONE, n.shown()));
  }

  private boolean takeNational(
      Scan scan, Findings findings, DigitChain chain, int first, int last, String digits) {
    int start = chain.start(first);
    int end = chain.end(last);
    int prefix = prefix(digits);
    String number = digits.substring(prefix);
    boolean found = isMobile(number) || isOther(scan, chain, first, last, digits);
    if (!found || !isFreeStanding(scan, start, end) || published.test(number)) {
      return false;
    }
    return findings.shorten(chain.position(first, prefix), end, SecretKind.PHONE, shorten(number));
  }

  private static int prefix(String digits) {
    return switch (digits.length()) {
      case 13 -> digits.startsWith("86") ? 2 : 0;
      case 15 -> digits.startsWith("0086") ? 4 : 0;
      default -> 0;
    };
  }

  private static boolean isMobile(String number) {
    return number.length() == 11 && number.charAt(0) == '1' && number.charAt(1) >= '3';
  }

  private static boolean isOther(Scan scan, DigitChain chain, int first, int last, String digits) {
    int start = chain.start(first);
    boolean named = scan.cues().lastBefore(start, REACH, PHONES).isPresent();
    return switch (digits.length()) {
      case 7 -> hasAreaCode(scan.text(), start);
      case 8 -> hasAreaCode(scan.text(), start) || (named && "5679".indexOf(digits.charAt(0)) >= 0);
      case 10 -> digits.startsWith("09");
      case 11, 12 -> digits.charAt(0) == '0' && (named || hasOwnAreaCode(chain, first, last));
      default -> false;
    };
  }

  /** Whether the chain is an area code and a number and nothing else. */
  private static boolean hasOwnAreaCode(DigitChain chain, int first, int last) {
    int groups = chain.groups().size();
    int size = chain.groups().getFirst().size();
    return first == 0 && last == groups - 1 && groups > 1 && (size == 3 || size == 4);
  }

  /** Whether an area code in brackets stands before. */
  private static boolean hasAreaCode(FoldedText text, int start) {
    int open = Math.max(start - 6, 0);
    String before = text.folded(open, start);
    int bracket = before.lastIndexOf("(0");
    return before.endsWith(")") && bracket >= 0 && before.length() - bracket >= 5;
  }

  private static boolean isFreeStanding(Scan scan, int start, int end) {
    return !scan.isHarmless(start)
        && Edges.areClear(scan, start, end)
        && !Quantity.hasUnit(scan, end);
  }

  private static String shorten(String number) {
    int tail = number.length() >= 10 ? 4 : 2;
    return number.substring(0, 3) + "****" + number.substring(number.length() - tail);
  }
}
