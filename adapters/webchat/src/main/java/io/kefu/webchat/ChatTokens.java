package io.kefu.webchat;

import io.kefu.core.message.ConversationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that prove the right to a conversation by themselves, without a look into the store:
 * {@code conversation.expiry.signature}, the expiry in seconds of the epoch, the signature an
 * HMAC-SHA256 of what stands before it, in base64url.
 */
final class ChatTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM =
      Pattern.compile("(([A-Za-z0-9_-]{1,64})\\.([0-9]{1,12}))\\.([A-Za-z0-9_-]{43})");

  private final SecretKeySpec key;

  /**
   * @param key at least 32 bytes
   */
  ChatTokens(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("the web chat secret needs at least 32 bytes");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  String issue(ConversationId conversation, Instant expiry) {
    String claim = conversation.value() + "." + expiry.getEpochSecond();
    return claim + "." + signature(claim);
  }

  /** The conversation a token gives the right to; empty if it is forged, damaged or expired. */
  Optional<ConversationId> verify(String token, Instant now) {
    Matcher parts = FORM.matcher(token);
    if (!parts.matches()
        || !sameInConstantTime(signature(parts.group(1)), parts.group(4))
        || Long.parseLong(parts.group(3)) <= now.getEpochSecond()) {
      return Optional.empty();
    }
    return Optional.of(new ConversationId(parts.group(2)));
  }

  private String signature(String claim) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] signature = mac.doFinal(claim.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean sameInConstantTime(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
  }
}
