package io.kefu.core.privacy;

/** Classes of folded characters. */
final class Chars {

  private Chars() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A Latin letter; folded text has lower-case ones only. */
  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isWord(char c) {
    return isLetter(c) || isDigit(c);
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f');
  }

  static boolean isHan(char c) {
    return c > 0x2E7F && Character.isIdeographic(c);
  }

  /** What may be inside a password: any ASCII sign but a space. */
  static boolean isPrintable(char c) {
    return c > ' ' && c < 127;
  }

  /** What tokens and keys are made of. */
  static boolean isToken(char c) {
    return isWord(c) || c == '_' || c == '-' || c == '.' || c == '+' || c == '/' || c == '=';
  }
}
