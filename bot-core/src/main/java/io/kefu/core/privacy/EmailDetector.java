package io.kefu.core.privacy;

import java.util.function.Predicate;

/** E-mail addresses, partly hidden: the first character and the domain stay. */
final class EmailDetector implements Detector {

  private final Predicate<String> published;

  /** Leaves readable what is published. */
  EmailDetector(Predicate<String> published) {
    this.published = published;
  }

  @Override
  public void detect(Scan scan, Findings findings) {
    if (scan.context().expected() == ExpectedAnswer.CONTACT) {
      return;
    }
    int free = 0;
    for (int at = 1; at < scan.text().length() - 3; at++) {
      if (scan.text().at(at) == '@') {
        take(scan.text(), findings, at, free);
        free = at + 1;
      }
    }
  }

  private void take(FoldedText text, Findings findings, int at, int from) {
    int start = at;
    while (start > from && isLocal(text.at(start - 1))) {
      start--;
    }
    int end = domainEnd(text, at + 1);
    if (start == at || end < 0 || text.at(start - 1) == '*') {
      return;
    }
    if (!published.test(text.folded(start, end))) {
      String shown = text.cased(start, start + 1) + "***" + text.cased(at, end);
      findings.shorten(start, end, SecretKind.EMAIL, shown);
    }
  }

  /** The end of a domain of two labels or more, or -1. */
  private static int domainEnd(FoldedText text, int start) {
    int end = Tokens.end(text, start, EmailDetector::isDomain);
    if (end == start) {
      end = Tokens.end(text, start, Chars::isHan);
      end = text.at(end) == '.' ? Tokens.end(text, end, EmailDetector::isDomain) : start;
    }
    while (end > start && !Chars.isWord(text.at(end - 1))) {
      end--;
    }
    return text.folded(start, Math.max(start, end)).indexOf('.') > 0 ? end : -1;
  }

  private static boolean isLocal(char c) {
    return Chars.isWord(c) || c == '.' || c == '_' || c == '+' || c == '%' || c == '-';
  }

  private static boolean isDomain(char c) {
    return Chars.isWord(c) || c == '.' || c == '-';
  }
}
