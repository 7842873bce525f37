package io.kefu.core.privacy;

import java.util.Set;

/**
 * Private keys: PEM blocks, 32 bytes in hexadecimal, and the base-58 forms of wallets. The hash of
 * a transaction has the same 64 digits; it stays readable where the message speaks of one.
 */
final class PrivateKeyDetector implements Detector {

  private static final String BEGIN = "-----begin ";
  private static final String DASHES = "-----";
  private static final Set<Cue> PUBLIC = Set.of(Cue.HASH, Cue.ORDER, Cue.MONEY);
  private static final Set<Cue> KEYS = Set.of(Cue.PRIVATE_KEY, Cue.SEED);
  private static final int REACH = 14;
  private static final int HEX_KEY = 64;
  private static final int SHORTEST_NAMED = 32;

  @Override
  public void detect(Scan scan, Findings findings) {
    takePem(scan.text(), findings);
    boolean named = scan.cues().mentions(KEYS) || scan.awaits(SecretKind.PRIVATE_KEY);
    if (named) {
      takeGroupedHex(scan, findings);
    }
    Tokens.visit(
        scan.text(),
        Chars::isToken,
        (start, end) -> {
          if (isKey(scan, start, end, named)) {
            findings.hide(start, end, SecretKind.PRIVATE_KEY);
          }
        });
  }

  private static void takePem(FoldedText text, Findings findings) {
    int i = 0;
    while (i < text.length()) {
      if (text.startsWith(BEGIN, i) && text.indexOf("private key", i, i + 40) > 0) {
        int end = pemEnd(text, i + BEGIN.length());
        findings.hide(i, end, SecretKind.PRIVATE_KEY);
        i = end;
      } else {
        i++;
      }
    }
  }

  /** Behind the dashes of the end line, or the end of a text that was cut off. */
  private static int pemEnd(FoldedText text, int start) {
    int end = text.indexOf("-----end ", start, text.length());
    int close = end < 0 ? -1 : text.indexOf(DASHES, end + DASHES.length(), text.length());
    return close < 0 ? text.length() : close + DASHES.length();
  }

  private static boolean isKey(Scan scan, int start, int end, boolean named) {
    FoldedText text = scan.text();
    int size = end - start;
    if (size < 40) {
      return size >= SHORTEST_NAMED && scan.hasSubject(start, Cue.PRIVATE_KEY);
    }
    int digits = text.startsWith("0x", start) ? start + 2 : start;
    if (end - digits == HEX_KEY && Tokens.end(text, digits, Chars::isHex) >= end) {
      return named || !isPublic(scan, start, end);
    }
    boolean random = size >= 60 && Tokens.isMixed(text, start, end);
    return (named && random && !text.startsWith("0x", start))
        || isBase58Key(text.cased(start, end));
  }

  private static boolean isPublic(Scan scan, int start, int end) {
    return scan.cues().lastBefore(start, REACH, PUBLIC).isPresent()
        || scan.cues().firstAfter(end, REACH, PUBLIC).isPresent();
  }

  /** Bitcoin's WIF (51 or 52 characters), BIP-38 (58) and extended keys. */
  private static boolean isBase58Key(String word) {
    boolean shaped =
        switch (word.length()) {
          case 51 -> word.charAt(0) == '5';
          case 52 -> word.charAt(0) == 'K' || word.charAt(0) == 'L';
          case 58 -> word.startsWith("6P");
          default -> word.length() > 100 && word.startsWith("prv", 1);
        };
    return shaped && word.chars().allMatch(PrivateKeyDetector::isBase58);
  }

  private static boolean isBase58(int c) {
    return ((c >= '1' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
        && c != 'I'
        && c != 'O'
        && c != 'l';
  }

  /** 64 hexadecimal digits in groups, as they break over lines. */
  private static void takeGroupedHex(Scan scan, Findings findings) {
    FoldedText text = scan.text();
    int i = 0;
    while (i < text.length()) {
      int end = groupedHexEnd(text, i);
      if (end > 0) {
        findings.hide(i, end, SecretKind.PRIVATE_KEY);
      }
      i = Math.max(end, Tokens.end(text, i, Chars::isWord) + 1);
    }
  }

  private static int groupedHexEnd(FoldedText text, int start) {
    int digits = 0;
    int at = start;
    while (digits < HEX_KEY) {
      int end = Tokens.end(text, at, Chars::isHex);
      if (end - at < 4) {
        return -1;
      }
      digits += end - at;
      at = digits < HEX_KEY ? end + 1 : end;
    }
    return digits == HEX_KEY && !Chars.isWord(text.at(at)) ? at : -1;
  }
}
