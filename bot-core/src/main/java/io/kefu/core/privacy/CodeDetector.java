package io.kefu.core.privacy;

import io.kefu.core.privacy.Cues.Subject;
import java.util.Optional;
import java.util.Set;

/** One-time codes: 4 to 8 digits near a word for such a code, here or in the message before. */
final class CodeDetector implements Detector {

  private static final Set<Cue> CODES = Set.of(Cue.CODE);
  private static final Set<Cue> HARMLESS =
      Set.of(Cue.ORDER, Cue.HASH, Cue.MONEY, Cue.LAST_FOUR, Cue.NUMBER, Cue.PHONE);
  private static final int BEFORE = 18;
  private static final int AFTER = 14;
  private static final int AFTER_COPULA = 24;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 8;

  @Override
  public void detect(Scan scan, Findings findings) {
    if (!scan.cues().mentions(CODES) && scan.context().isSilentOn(SecretKind.VERIFICATION_CODE)) {
      return;
    }
    for (DigitChain chain : scan.chains()) {
      chain.visit(
          SHORTEST,
          LONGEST,
          (first, last, digits) -> {
            int start = chain.start(first);
            int end = chain.end(last);
            return Edges.areClear(scan, start, end)
                && isCode(scan, start, end, digits)
                && findings.hide(start, end, SecretKind.VERIFICATION_CODE);
          });
    }
    Tokens.visit(scan.text(), Chars::isWord, (start, end) -> takeMixed(scan, findings, start, end));
  }

  private static boolean isCode(Scan scan, int start, int end, String digits) {
    Optional<Subject> subject = scan.cues().governing(start);
    if (subject.filter(s -> s.cue() == Cue.CODE).isPresent()) {
      return !Quantity.is(scan, start, end);
    }
    boolean claimed = subject.filter(s -> s.cue().isHarmless()).isPresent();
    boolean counts = Quantity.is(scan, start, end) || Quantity.isDate(digits);
    if (claimed || counts || Quantity.isHotline(digits)) {
      return false;
    }
    return BareValue.isAnnounced(scan, start, end)
        || (!Quantity.isYear(digits) && isNear(scan, start, end));
  }

  private static boolean isNear(Scan scan, int start, int end) {
    boolean before =
        scan.cues().lastBefore(start, BEFORE, CODES).isPresent()
            && scan.cues().lastBefore(start, SHORTEST, HARMLESS).isEmpty();
    return before || scan.cues().firstAfter(end, reachAfter(scan, end), CODES).isPresent();
  }

  /** Looks further in "384756 is your new code for". */
  private static int reachAfter(Scan scan, int end) {
    int next = scan.text().at(end) == ' ' ? end + 1 : end;
    boolean joined =
        scan.cues().startingAt(next).filter(hit -> hit.cue() == Cue.COPULA).isPresent();
    return joined ? AFTER_COPULA : AFTER;
  }

  /** Letters and digits mixed, such as {@code A3F9K2}: only right beside the word for a code. */
  private static void takeMixed(Scan scan, Findings findings, int start, int end) {
    boolean sized = end - start >= SHORTEST && end - start <= LONGEST;
    if (sized && Tokens.isMixed(scan.text(), start, end)) {
      boolean governed = scan.hasSubject(start, Cue.CODE);
      boolean awaited =
          scan.awaits(SecretKind.VERIFICATION_CODE) && BareValue.isAlone(scan.text(), start, end);
      if (governed || awaited) {
        findings.hide(start, end, SecretKind.VERIFICATION_CODE);
      }
    }
  }
}
