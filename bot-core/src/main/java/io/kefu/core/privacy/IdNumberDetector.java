package io.kefu.core.privacy;

/** Mainland identity numbers with a valid check digit. */
final class IdNumberDetector implements Detector {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  @Override
  public void detect(Scan scan, Findings findings) {
    for (DigitChain chain : scan.chains()) {
      chain.visit(
          17,
          18,
          (first, last, digits) -> {
            int start = chain.start(first);
            int end = chain.end(last);
            boolean lettered = digits.length() == 17 && scan.text().at(end) == 'x';
            String number = lettered ? digits + 'X' : digits;
            return isMainland(number)
                && findings.hide(start, lettered ? end + 1 : end, SecretKind.ID_NUMBER);
          });
    }
  }

  static boolean isMainland(String number) {
    if (number.length() != 18 || !Edges.isDate(number.substring(6, 14))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11) == number.charAt(17);
  }
}
