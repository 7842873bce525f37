package io.kefu.core.privacy;

/** The part between the colon and the at sign of {@code https://user:password@host}. */
final class UrlPasswordDetector implements Detector {

  private static final String SCHEME_END = "://";

  @Override
  public void detect(Scan scan, Findings findings) {
    FoldedText text = scan.text();
    int i = text.indexOf(SCHEME_END, 0, text.length());
    while (i >= 0) {
      int user = i + SCHEME_END.length();
      int colon = Tokens.end(text, user, c -> isUserInfo(c) && c != ':');
      int at = Tokens.end(text, colon, UrlPasswordDetector::isUserInfo);
      if (text.at(colon) == ':' && text.at(at) == '@') {
        findings.hide(colon + 1, at, SecretKind.PASSWORD);
      }
      i = text.indexOf(SCHEME_END, at, text.length());
    }
  }

  private static boolean isUserInfo(char c) {
    return Chars.isPrintable(c) && c != '/' && c != '@';
  }
}
