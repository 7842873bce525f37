package io.kefu.discord.outbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The mark by which Discord knows a repeated message: for some minutes it answers a second one with
 * the first. At most 25 characters, the same for the same message on every node.
 */
final class Nonce {

  private static final int BYTES = 18;

  private Nonce() {}

  static String of(String message, int page) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((message + "/" + page).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
