package io.kefu.core.privacy;

import java.util.Set;

/**
 * Passports and travel permits: beside a word for one any letters and digits of their shape, alone
 * only the shape of Chinese passports.
 */
final class PassportDetector implements Detector {

  private static final Set<Cue> PASSPORTS = Set.of(Cue.PASSPORT);
  private static final int REACH = 14;

  @Override
  public void detect(Scan scan, Findings findings) {
    for (LetteredNumber number : LetteredNumber.findAll(scan)) {
      if (!scan.isHarmless(number.start()) && (isNamed(scan, number) || isChinese(scan, number))) {
        findings.hide(number.start(), number.end(), SecretKind.PASSPORT);
      }
    }
  }

  private static boolean isNamed(Scan scan, LetteredNumber number) {
    boolean named =
        scan.awaits(SecretKind.PASSPORT)
            || scan.cues().lastBefore(number.start(), REACH, PASSPORTS).isPresent()
            || scan.cues().firstAfter(number.end(), REACH / 2, PASSPORTS).isPresent();
    return named && number.digits().length() >= 7 && !Quantity.isDate(number.digits());
  }

  private static boolean isChinese(Scan scan, LetteredNumber number) {
    String letters = number.letters();
    int digits = number.digits().length();
    boolean shaped =
        ((letters.equals("e") || letters.equals("g")) && digits == 8)
            || (letters.startsWith("e") && letters.length() == 2 && digits == 7);
    return shaped && !scan.context().expected().isShortNumber();
  }
}
