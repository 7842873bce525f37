package io.kefu.core.privacy;

/** Public addresses on a block chain: they look random like a key and are none. */
final class WalletAddress {

  private WalletAddress() {}

  /** Whether the word has the form of an Ethereum, Tron or Bitcoin address. */
  static boolean is(String word) {
    int size = word.length();
    return (word.startsWith("0x") && size == 42)
        || (word.startsWith("T") && size == 34)
        || (word.startsWith("bc1") && size >= 42 && size <= 62)
        || isOldBitcoin(word);
  }

  private static boolean isOldBitcoin(String word) {
    boolean prefixed = word.startsWith("1") || word.startsWith("3");
    return prefixed && word.length() >= 26 && word.length() <= 35 && word.indexOf('0') < 0;
  }
}
