package io.kefu.webchat;

/**
 * What a customer typed, without what no keyboard writes on purpose: control characters, invisible
 * and direction-changing ones, halves of surrogate pairs. Lines are kept and end in {@code \n}; the
 * joiners and selectors inside emoji are kept. Trimmed; empty if nothing visible is left.
 */
record CleanText(String value) {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_SELECTOR = 0xFE0F;

  static CleanText of(String typed) {
    StringBuilder kept = new StringBuilder(typed.length());
    String lines = typed.replace("\r\n", "\n");
    for (int at = 0; at < lines.length(); ) {
      int character = lines.codePointAt(at);
      int next = at + Character.charCount(character);
      int following = next < lines.length() ? lines.codePointAt(next) : -1;
      keep(kept, character, following);
      at = next;
    }
    String text = kept.toString().strip();
    return new CleanText(text.codePoints().anyMatch(CleanText::isVisible) ? text : "");
  }

  boolean isEmpty() {
    return value.isEmpty();
  }

  /** How many characters (code points) it has. */
  int length() {
    return value.codePointCount(0, value.length());
  }

  private static void keep(StringBuilder kept, int character, int following) {
    switch (character) {
      case '\n', '\r', 0x85, 0x2028, 0x2029 -> kept.append('\n');
      case '\t' -> kept.append(' ');
      case EMOJI_SELECTOR, ZERO_WIDTH_JOINER -> {
        if (joins(kept, character, following)) {
          kept.appendCodePoint(character);
        }
      }
      default -> {
        if (!isNoise(character)) {
          kept.appendCodePoint(character);
        }
      }
    }
  }

  private static boolean joins(StringBuilder before, int character, int following) {
    int last = before.isEmpty() ? -1 : before.codePointBefore(before.length());
    return character == EMOJI_SELECTOR
        ? isEmoji(last)
        : (isEmoji(last) || last == EMOJI_SELECTOR) && isEmoji(following);
  }

  private static boolean isEmoji(int character) {
    return character >= 0 && Character.isEmoji(character);
  }

  private static boolean isNoise(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> isFiller(character) || isNonCharacter(character) || isSelector(character);
    };
  }

  /** Letters by their category that draw nothing. */
  private static boolean isFiller(int character) {
    return switch (character) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0 ->
          true;
      default -> false;
    };
  }

  private static boolean isNonCharacter(int character) {
    return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
  }

  private static boolean isSelector(int character) {
    return character >= 0xFE00 && character <= 0xFE0F
        || character >= 0xE0100 && character <= 0xE01EF;
  }

  private static boolean isVisible(int character) {
    int brailleBlank = 0x2800;
    return !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && character != brailleBlank;
  }
}
