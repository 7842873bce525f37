package io.kefu.core.privacy;

import io.kefu.core.privacy.Cues.Hit;

/**
 * Passwords: the word after "my password is", the one before "is my password", and the whole
 * message after one that broke off there.
 */
final class PasswordDetector implements Detector {

  @Override
  public void detect(Scan scan, Findings findings) {
    for (Hit hit : scan.cues().hits()) {
      if (hit.cue() == Cue.PASSWORD || hit.cue() == Cue.CREDENTIALS) {
        takeAfter(scan, findings, hit);
        PasswordValue.before(scan, hit).ifPresent(value -> hide(scan, findings, value));
      }
    }
    if (scan.awaits(SecretKind.PASSWORD)) {
      PasswordValue.alone(scan).ifPresent(value -> hide(scan, findings, value));
    }
  }

  private static void takeAfter(Scan scan, Findings findings, Hit cue) {
    PasswordValue.after(scan, cue)
        .ifPresent(value -> {
          hide(scan, findings, value);
          value.next(scan, cue).ifPresent(second -> hide(scan, findings, second));
        });
  }

  private static void hide(Scan scan, Findings findings, PasswordValue value) {
    if (!isMasked(scan.text(), value)) {
      findings.hide(value.start(), value.end(), SecretKind.PASSWORD);
    }
  }

  /** Whether it is what an earlier masking left of a phone number or an e-mail address. */
  private static boolean isMasked(FoldedText text, PasswordValue value) {
    return text.indexOf("***", value.start(), value.end()) >= 0;
  }
}
