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
 * {@code conversation.expiry.signature}, the expiry in seconds of the epoch, with an {@code i} if
 * it came with an identity, the signature an HMAC-SHA256 of what stands before it, in base64url.
 */
final class ChatTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM =
      Pattern.compile("(([A-Za-z0-9_-]{1,64})\\.([0-9]{1,12})(i?))\\.([A-Za-z0-9_-]{43})");

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

  /**
   * What a token gives the right to.
   *
   * @param byIdentity whether the customer was known; such a right ends, and is never prolonged
   */
  record Right(ConversationId conversation, Instant expiry, boolean byIdentity) {}

  String issue(Right right) {
    String claim =
        right.conversation().value()
            + "."
            + right.expiry().getEpochSecond()
            + (right.byIdentity() ? "i" : "");
    return claim + "." + signature(claim);
  }

  /** The right a token gives; empty if it is forged, damaged or expired. */
  Optional<Right> verify(String token, Instant now) {
    Matcher parts = FORM.matcher(token);
    if (!parts.matches()
        || !sameInConstantTime(signature(parts.group(1)), parts.group(5))
        || Long.parseLong(parts.group(3)) <= now.getEpochSecond()) {
      return Optional.empty();
    }
    return Optional.of(
        new Right(
            new ConversationId(parts.group(2)),
            Instant.ofEpochSecond(Long.parseLong(parts.group(3))),
            !parts.group(4).isEmpty()));
  }

  /** The conversation of a known customer: always the same, and nobody else can name it. */
  ConversationId conversation(String issuer, String subject) {
    return new ConversationId(signature("identity\n" + issuer + "\n" + subject));
  }

  private String signature(String claim) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] signature = mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
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
