package io.kefu.core.privacy;

import java.util.List;
import java.util.Set;

/** Keys of programs: by the prefixes that issuers give them, by shape, or after a word for one. */
final class TokenDetector implements Detector {

  /** A prefix in its case, and the least length of the whole token. */
  private record Issued(String prefix, int length) {}

  private static final List<Issued> ISSUED =
      List.of(
          new Issued("sk-", 20),
          new Issued("sk_live_", 20),
          new Issued("sk_test_", 20),
          new Issued("rk_live_", 20),
          new Issued("whsec_", 20),
          new Issued("ghp_", 30),
          new Issued("gho_", 30),
          new Issued("ghs_", 30),
          new Issued("ghu_", 30),
          new Issued("github_pat_", 40),
          new Issued("glpat-", 20),
          new Issued("xoxb-", 20),
          new Issued("xoxp-", 20),
          new Issued("xapp-", 20),
          new Issued("AKIA", 20),
          new Issued("ASIA", 20),
          new Issued("AKID", 30),
          new Issued("LTAI", 16),
          new Issued("AIza", 35),
          new Issued("ya29.", 20),
          new Issued("eyJ", 30),
          new Issued("npm_", 30),
          new Issued("pypi-", 30),
          new Issued("hf_", 30),
          new Issued("SG.", 40),
          new Issued("dop_v1_", 40),
          new Issued("AGE-SECRET-KEY-1", 50));

  private static final Set<Cue> TOKENS = Set.of(Cue.TOKEN);
  private static final int SHORTEST_NAMED = 12;
  private static final int SHORTEST_NEAR = 20;
  private static final int REACH = 10;

  @Override
  public void detect(Scan scan, Findings findings) {
    Tokens.visit(
        scan.text(),
        c -> Chars.isToken(c) || c == ':',
        (start, end) -> {
          int value = valueStart(scan.text(), start, end);
          int valueEnd = trimmedEnd(scan.text(), value, end);
          if (isToken(scan, value, valueEnd)) {
            findings.hide(value, valueEnd, SecretKind.API_TOKEN);
          }
        });
  }

  /** Behind the last colon or equals sign that separates a name from a value. */
  private static int valueStart(FoldedText text, int start, int end) {
    if (isBotToken(text, start, end)) {
      return start;
    }
    int value = start;
    for (int i = start; i < end - SHORTEST_NAMED; i++) {
      value = text.at(i) == ':' || text.at(i) == '=' ? i + 1 : value;
    }
    return value;
  }

  private static int trimmedEnd(FoldedText text, int start, int end) {
    int trimmed = end;
    while (trimmed > start && (text.at(trimmed - 1) == '.' || text.at(trimmed - 1) == ':')) {
      trimmed--;
    }
    return trimmed;
  }

  private static boolean isToken(Scan scan, int start, int end) {
    int size = end - start;
    if (size < SHORTEST_NAMED) {
      return false;
    }
    String word = scan.text().cased(start, end);
    if (isIssued(word) || isBotToken(scan.text(), start, end) || isThreePart(word)) {
      return true;
    }
    boolean mixed = Tokens.isMixed(scan.text(), start, end);
    return mixed && (isNamed(scan, start) || isNear(scan, start, end));
  }

  private static boolean isNamed(Scan scan, int start) {
    return scan.awaits(SecretKind.API_TOKEN) || scan.hasSubject(start, Cue.TOKEN);
  }

  /** Whether a word for a token is near; looser, so it asks for a longer value. */
  private static boolean isNear(Scan scan, int start, int end) {
    return end - start >= SHORTEST_NEAR
        && !scan.isHarmless(start)
        && !WalletAddress.is(scan.text().cased(start, end))
        && (scan.cues().lastBefore(start, REACH, TOKENS).isPresent()
            || scan.cues().firstAfter(end, REACH, TOKENS).isPresent());
  }

  private static boolean isIssued(String word) {
    return ISSUED.stream()
        .anyMatch(issued -> word.length() >= issued.length() && word.startsWith(issued.prefix()));
  }

  /** A messenger bot's token: digits, a colon, 35 characters. */
  private static boolean isBotToken(FoldedText text, int start, int end) {
    int colon = Tokens.end(text, start, Chars::isDigit);
    return colon - start >= 8 && colon - start <= 10 && text.at(colon) == ':' && end - colon == 36;
  }

  /** Three parts with dots, as Discord's and JSON web tokens are. */
  private static boolean isThreePart(String word) {
    int first = word.indexOf('.');
    int second = word.indexOf('.', first + 1);
    return first >= 17
        && second - first >= 6
        && word.length() - second > 27
        && word.indexOf('.', second + 1) < 0
        && word.chars().anyMatch(c -> c >= '0' && c <= '9')
        && word.indexOf('/') < 0;
  }
}
