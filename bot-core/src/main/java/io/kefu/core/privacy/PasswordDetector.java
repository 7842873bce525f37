package io.kefu.core.privacy;

import io.kefu.core.privacy.Cues.Hit;

/** The word after "my password is", and the one before "is my password". */
final class PasswordDetector implements Detector {

  private static final int SHORTEST = 4;
  private static final int GAP = 10;

  @Override
  public void detect(Scan scan, Findings findings) {
    for (Hit hit : scan.cues().hits()) {
      if (hit.cue() == Cue.PASSWORD) {
        takeAfter(scan, findings, hit);
      }
    }
  }

  private static void takeAfter(Scan scan, Findings findings, Hit hit) {
    FoldedText text = scan.text();
    int start = hit.end();
    boolean joined = false;
    while (start < text.length() && start - hit.end() <= GAP && !isValue(text.at(start))) {
      var next = scan.cues().startingAt(start);
      joined |= next.filter(cue -> cue.cue() == Cue.COPULA).isPresent();
      start = next.map(Hit::end).orElse(start + 1);
    }
    int end = start;
    while (isValue(text.at(end))) {
      end++;
    }
    boolean plain = scan.cues().startingAt(start).filter(h -> h.cue() == Cue.PLAIN).isPresent();
    if (end - start >= SHORTEST && !plain && (joined || start - hit.end() <= 1)) {
      findings.hide(start, end, SecretKind.PASSWORD);
    }
  }

  private static boolean isValue(char c) {
    return c > ' ' && c < 127 && c != ':' && c != '=';
  }
}
