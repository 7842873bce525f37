package io.kefu.core.privacy;

import java.util.Set;

/**
 * Payment cards: 13 to 19 digits that begin as a card of a known scheme does and pass the Luhn
 * check; near a word for a card also those that do not, since a mistyped card number still gives
 * most of the card away. Also the three digits on the back, and a piece of a number that was
 * announced in the message before.
 */
final class CardDetector implements Detector {

  private static final Set<Cue> CARDS = Set.of(Cue.CARD);
  private static final Set<Cue> CARD_CODES = Set.of(Cue.CARD_CODE);
  private static final int REACH = 12;
  private static final int REACH_AFTER = 3;
  private static final int SHORTEST_PIECE = 6;
  private static final int SHORTEST_ACCOUNT = 12;
  private static final int LONGEST_ACCOUNT = 22;

  @Override
  public void detect(Scan scan, Findings findings) {
    boolean mentioned = scan.cues().mentions(CARDS) || scan.awaits(SecretKind.BANK_CARD);
    boolean continued =
        !scan.context().isSilentOn(SecretKind.BANK_CARD)
            && scan.context().expected() == ExpectedAnswer.ANYTHING;
    boolean codes = scan.cues().mentions(CARD_CODES);
    for (DigitChain chain : scan.chains()) {
      chain.visit(
          mentioned ? SHORTEST_ACCOUNT : CardNumber.SHORTEST,
          mentioned ? LONGEST_ACCOUNT : CardNumber.LONGEST,
          (first, last, digits) -> take(scan, findings, chain, first, last, digits));
      if (continued) {
        chain.visit(
            SHORTEST_PIECE,
            SHORTEST_ACCOUNT - 1,
            (first, last, digits) -> takePiece(scan, findings, chain, first, last, digits));
      }
      if (codes) {
        chain.visit(3, 4, (first, last, digits) -> takeCode(scan, findings, chain, first, last));
      }
    }
  }

  private static boolean take(
      Scan scan, Findings findings, DigitChain chain, int first, int last, String digits) {
    int start = chain.start(first);
    int end = chain.end(last);
    return Edges.areClear(scan, start, end)
        && (isNamed(scan, start, end, digits)
            || (isPlain(scan, start, digits) && isLikely(chain, first, last, digits)))
        && findings.hide(start, end, SecretKind.BANK_CARD);
  }

  /** The message is this number and hardly more, and it is no date. */
  private static boolean takePiece(
      Scan scan, Findings findings, DigitChain chain, int first, int last, String digits) {
    int start = chain.start(first);
    int end = chain.end(last);
    return Edges.areClear(scan, start, end)
        && BareValue.isAlone(scan.text(), start, end)
        && !scan.isHarmless(start)
        && !Quantity.is(scan, start, end)
        && !Quantity.startsWithDate(digits)
        && findings.hide(start, end, SecretKind.BANK_CARD);
  }

  private static boolean takeCode(
      Scan scan, Findings findings, DigitChain chain, int first, int last) {
    return scan.hasSubject(chain.start(first), Cue.CARD_CODE)
        && findings.hide(chain.start(first), chain.end(last), SecretKind.BANK_CARD);
  }

  private static boolean isNamed(Scan scan, int start, int end, String digits) {
    if (scan.hasSubject(start, Cue.CARD) || scan.awaits(SecretKind.BANK_CARD)) {
      return true;
    }
    boolean near =
        scan.cues().lastBefore(start, REACH, CARDS).isPresent()
            || scan.cues().firstAfter(end, REACH_AFTER, CARDS).isPresent();
    return near
        && !isOther(scan, start)
        && !Quantity.startsWithDate(digits)
        && digits.length() <= CardNumber.LONGEST
        && (digits.length() >= 15 || CardNumber.passesLuhn(digits));
  }

  /** Whether a word directly before says that it is no card; "last four" cannot of so many. */
  private static boolean isOther(Scan scan, int start) {
    return scan.isHarmless(start) && !scan.hasSubject(start, Cue.LAST_FOUR);
  }

  private static boolean isPlain(Scan scan, int start, String digits) {
    return CardNumber.isIssued(digits) && !isOther(scan, start);
  }

  /** Whether grouped as on a card, so that they are not several amounts, and checked. */
  private static boolean isLikely(DigitChain chain, int first, int last, String digits) {
    boolean fours = chain.isGrouped(first, last, 4);
    boolean embossed = fours && last - first >= 3;
    boolean grouped =
        fours
            || chain.isGrouped(first, last, 1)
            || chain.isGrouped(first, last, 6)
            || (last - first == 2 && chain.size(first) == 4 && chain.size(first + 1) == 6);
    return embossed || (grouped && CardNumber.passesLuhn(digits));
  }
}
