package io.kefu.core.privacy;

/** E-mail addresses, partly hidden: the first character and the domain stay. */
final class EmailDetector implements Detector {

  @Override
  public void detect(Scan scan, Findings findings) {
    FoldedText text = scan.text();
    for (int at = 1; at < text.length() - 3; at++) {
      if (text.at(at) == '@') {
        take(text, findings, at);
      }
    }
  }

  private static void take(FoldedText text, Findings findings, int at) {
    int start = at;
    while (isLocal(text.at(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (isDomain(text.at(end))) {
      end++;
    }
    while (end > at + 1 && text.at(end - 1) == '.') {
      end--;
    }
    boolean dotted = text.folded(at + 1, end).indexOf('.') > 0;
    if (start < at && dotted && text.at(start - 1) != '*') {
      String shown = text.cased(start, start + 1) + "***" + text.cased(at, end);
      findings.shorten(start, end, SecretKind.EMAIL, shown);
    }
  }

  private static boolean isLocal(char c) {
    return isWord(c) || c == '.' || c == '_' || c == '+' || c == '%' || c == '-';
  }

  private static boolean isDomain(char c) {
    return isWord(c) || c == '.' || c == '-';
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}
