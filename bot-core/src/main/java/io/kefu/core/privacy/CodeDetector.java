package io.kefu.core.privacy;

import java.util.Set;

/** One-time codes: 4 to 8 digits near a word for such a code, here or in the message before. */
final class CodeDetector implements Detector {

  private static final Set<Cue> CODES = Set.of(Cue.CODE);
  private static final Set<Cue> HARMLESS =
      Set.of(Cue.ORDER, Cue.HASH, Cue.MONEY, Cue.LAST_FOUR, Cue.NUMBER);
  private static final int BEFORE = 18;
  private static final int AFTER = 10;

  @Override
  public void detect(Scan scan, Findings findings) {
    for (DigitChain chain : scan.chains()) {
      chain.visit(4, 8, (first, last, digits) -> take(scan, findings, chain, first, last, digits));
    }
    CodeWords.detect(scan, findings);
  }

  private static boolean take(
      Scan scan, Findings findings, DigitChain chain, int first, int last, String digits) {
    int start = chain.start(first);
    int end = chain.end(last);
    return findings.isFree(start, end)
        && Edges.areClear(scan, start, end)
        && isCode(scan, start, end, digits)
        && findings.hide(start, end, SecretKind.VERIFICATION_CODE);
  }

  private static boolean isCode(Scan scan, int start, int end, String digits) {
    var subject = scan.cues().governing(start);
    if (subject.isPresent()) {
      Cue cue = subject.get().cue();
      if (cue == Cue.CODE) {
        return subject.get().joined() || !Edges.isQuantity(scan, start, end);
      }
      if (cue.isHarmless() || cue == Cue.PASSWORD) {
        return false;
      }
    }
    if (Edges.isQuantity(scan, start, end) || Edges.isDate(digits) || isYear(digits)) {
      return false;
    }
    return isNear(scan, start, end) || BareValue.isAnnounced(scan, start, end);
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
  }

  private static boolean isNear(Scan scan, int start, int end) {
    boolean before =
        scan.cues().lastBefore(start, BEFORE, CODES).isPresent()
            && scan.cues().lastBefore(start, 4, HARMLESS).isEmpty();
    return before || scan.cues().firstAfter(end, AFTER, CODES).isPresent();
  }
}
