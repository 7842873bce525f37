package io.kefu.core.privacy;

import java.util.List;
import java.util.Set;

/**
 * Payment cards: 13 to 19 digits that begin as a card of a known scheme does and pass the Luhn
 * check; near a word for a card also those that do not, since a mistyped card number still gives
 * most of the card away. Also the three digits on the back.
 */
final class CardDetector implements Detector {

  private static final Set<Cue> CARDS = Set.of(Cue.CARD);
  private static final int REACH = 12;
  private static final int SHORTEST = 12;
  private static final int LONGEST_ACCOUNT = 22;

  @Override
  public void detect(Scan scan, Findings findings) {
    for (DigitChain chain : scan.chains()) {
      chain.visit(
          SHORTEST,
          LONGEST_ACCOUNT,
          (first, last, digits) -> {
            int start = chain.start(first);
            int end = chain.end(last);
            return Edges.areClear(scan, start, end)
                && (isNamed(scan, start, digits)
                    || isPlain(scan, start, digits) && isLikely(chain, first, last, digits))
                && findings.hide(start, end, SecretKind.BANK_CARD);
          });
      chain.visit(
          3,
          4,
          (first, last, digits) ->
              scan.hasSubject(chain.start(first), Cue.CARD_CODE)
                  && findings.hide(chain.start(first), chain.end(last), SecretKind.BANK_CARD));
    }
  }

  private static boolean isNamed(Scan scan, int start, String digits) {
    if (scan.hasSubject(start, Cue.CARD) || scan.awaits(SecretKind.BANK_CARD)) {
      return true;
    }
    boolean near = scan.cues().lastBefore(start, REACH, CARDS).isPresent();
    return near
        && !scan.isHarmless(start)
        && !Quantity.startsWithDate(digits)
        && digits.length() <= CardNumber.LONGEST
        && (digits.length() >= 15 || CardNumber.passesLuhn(digits));
  }

  private static boolean isPlain(Scan scan, int start, String digits) {
    return CardNumber.isIssued(digits) && !scan.isHarmless(start);
  }

  /** Whether grouped as on a card, so that they are not several amounts, or at least checked. */
  private static boolean isLikely(DigitChain chain, int first, int last, String digits) {
    List<Integer> sizes =
        chain.groups().subList(first, last + 1).stream().map(DigitChain.Group::size).toList();
    List<Integer> head = sizes.subList(0, sizes.size() - 1);
    boolean embossed = head.size() >= 3 && head.stream().allMatch(size -> size == 4);
    boolean grouped =
        head.stream().allMatch(size -> size == 4)
            || sizes.stream().allMatch(size -> size == 1)
            || head.stream().allMatch(size -> size == 6)
            || head.equals(List.of(4, 6));
    return embossed || grouped && CardNumber.passesLuhn(digits);
  }
}
