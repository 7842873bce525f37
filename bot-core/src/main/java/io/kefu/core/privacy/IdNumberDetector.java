package io.kefu.core.privacy;

import java.util.Set;

/**
 * Identity numbers: of the mainland by province and birthday, of Hong Kong and Taiwan by their
 * check digit, and beside a word for an identity document whatever has the shape of one.
 */
final class IdNumberDetector implements Detector {

  private static final Set<Cue> IDS = Set.of(Cue.ID);
  private static final Set<Cue> PASSPORTS = Set.of(Cue.PASSPORT);
  private static final int REACH = 12;

  @Override
  public void detect(Scan scan, Findings findings) {
    for (DigitChain chain : scan.chains()) {
      chain.visit(
          15,
          18,
          (first, last, digits) -> takeMainland(scan, findings, chain, first, last, digits));
    }
    for (LetteredNumber number : LetteredNumber.findAll(scan)) {
      if (isRegional(scan, number)) {
        findings.hide(number.start(), number.end(), SecretKind.ID_NUMBER);
      }
    }
  }

  private static boolean takeMainland(
      Scan scan, Findings findings, DigitChain chain, int first, int last, String digits) {
    int start = chain.start(first);
    int end = chain.end(last);
    boolean lettered = scan.text().at(end) == 'x' && !Chars.isWord(scan.text().at(end + 1));
    String number = digits + (lettered ? "x" : "");
    int numberEnd = lettered ? end + 1 : end;
    boolean known =
        (IdNumber.looksMainland(number) && !scan.isHarmless(start))
            || (number.length() == 15 && isNamed(scan, start));
    return known
        && Edges.areClear(scan, start, numberEnd)
        && findings.hide(start, numberEnd, SecretKind.ID_NUMBER);
  }

  private static boolean isNamed(Scan scan, int start) {
    return scan.awaits(SecretKind.ID_NUMBER)
        || (!scan.isHarmless(start) && scan.cues().lastBefore(start, REACH, IDS).isPresent());
  }

  private static boolean isRegional(Scan scan, LetteredNumber number) {
    if (scan.isHarmless(number.start())) {
      return false;
    }
    boolean telling = (number.bracketed() && !number.letters().isEmpty()) || isTaiwan(number);
    boolean shaped = number.digits().length() >= 7 && !Quantity.isDate(number.digits());
    boolean bare =
        isHongKong(number)
            && BareValue.isAlone(scan.text(), number.start(), number.end())
            && !scan.context().expected().isShortNumber();
    boolean passport = scan.cues().lastBefore(number.start(), REACH, PASSPORTS).isPresent();
    return telling || bare || (shaped && !passport && isNamed(scan, number.start()));
  }

  private static boolean isHongKong(LetteredNumber number) {
    String digits = number.digits();
    return !number.letters().isEmpty()
        && digits.length() == 7
        && IdNumber.isHongKong(number.letters(), digits, digits.charAt(6));
  }

  private static boolean isTaiwan(LetteredNumber number) {
    return number.letters().length() == 1
        && IdNumber.isTaiwan(number.letters().charAt(0), number.digits());
  }
}
