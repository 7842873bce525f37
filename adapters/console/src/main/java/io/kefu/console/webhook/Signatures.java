package io.kefu.console.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent, so that the receiver knows whom it is from and when: HMAC-SHA256 over {@code
 * <seconds>.<body>} with the webhook's secret. Secrets are derived from one key and kept nowhere.
 */
final class Signatures {

  static final String HEADER = "X-Kefu-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;

  Signatures(byte[] key) {
    this.key = key.clone();
  }

  /** The secret of a webhook, told once to who adds it. */
  String secret(String webhook) {
    return "whsec_" + HexFormat.of().formatHex(hmac(key, webhook));
  }

  /** The header's value: {@code t=<seconds>,v1=<hex>}. */
  String sign(String webhook, String body, Instant now) {
    long seconds = now.getEpochSecond();
    byte[] secret = secret(webhook).getBytes(StandardCharsets.US_ASCII);
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(hmac(secret, seconds + "." + body));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
