package io.kefu.core.privacy;

/** Codes that mix letters and digits, such as {@code A3F9K2}. */
final class CodeWords {

  private CodeWords() {}

  static void detect(Scan scan, Findings findings) {}
}
