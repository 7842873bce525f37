package io.kefu.core.privacy;

/** A message that is little more than one value, which the message before announced. */
final class BareValue {

  /** More letters than this around the value make the message a sentence of its own. */
  private static final int MOST_WORDS = 6;

  private BareValue() {}

  /** Whether the earlier message makes this number a verification code. */
  static boolean isAnnounced(Scan scan, int start, int end) {
    MaskingContext context = scan.context();
    boolean awaited = context.awaited().contains(SecretKind.VERIFICATION_CODE);
    boolean mentioned = context.mentioned().contains(SecretKind.VERIFICATION_CODE);
    return (awaited || (mentioned && !context.expected().isShortNumber()))
        && isAlone(scan.text(), start, end);
  }

  static boolean isAlone(FoldedText text, int start, int end) {
    int words = 0;
    for (int i = 0; i < text.length() && words <= MOST_WORDS; i++) {
      if ((i < start || i >= end) && Character.isLetterOrDigit(text.at(i))) {
        words++;
      }
    }
    return words <= MOST_WORDS;
  }
}
