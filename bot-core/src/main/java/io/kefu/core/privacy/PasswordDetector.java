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
        PasswordValue.after(scan, hit).ifPresent(value -> hide(findings, value));
        PasswordValue.before(scan, hit).ifPresent(value -> hide(findings, value));
      }
    }
    if (scan.awaits(SecretKind.PASSWORD)) {
      PasswordValue.alone(scan).ifPresent(value -> hide(findings, value));
    }
    takeFromUrl(scan.text(), findings);
  }

  private static void hide(Findings findings, PasswordValue value) {
    findings.hide(value.start(), value.end(), SecretKind.PASSWORD);
  }

  /** The part between the colon and the at sign of {@code https://user:password@host}. */
  private static void takeFromUrl(FoldedText text, Findings findings) {
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("://", i)) {
        int user = Tokens.end(text, i + 3, c -> Chars.isPrintable(c) && c != ':' && c != '/');
        int end = Tokens.end(text, user + 1, c -> Chars.isPrintable(c) && c != '@' && c != '/');
        if (text.at(user) == ':' && text.at(end) == '@') {
          findings.hide(user + 1, end, SecretKind.PASSWORD);
        }
        i = user;
      }
    }
  }
}
