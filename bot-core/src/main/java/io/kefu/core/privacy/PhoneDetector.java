package io.kefu.core.privacy;

/** Phone numbers, partly hidden. */
final class PhoneDetector implements Detector {

  @Override
  public void detect(Scan scan, Findings findings) {
    for (DigitChain chain : scan.chains()) {
      chain.visit(
          11,
          11,
          (first, last, digits) -> {
            int start = chain.start(first);
            int end = chain.end(last);
            return digits.charAt(0) == '1'
                && digits.charAt(1) >= '3'
                && !scan.isHarmless(start)
                && Edges.areClear(scan, start, end)
                && findings.shorten(
                    start,
                    end,
                    SecretKind.PHONE,
                    digits.substring(0, 3) + "****" + digits.substring(7));
          });
    }
  }
}
