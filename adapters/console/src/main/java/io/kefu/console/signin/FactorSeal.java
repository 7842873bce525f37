package io.kefu.console.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes secrets so that the desk alone can read them, each for the purpose it was closed for. */
final class FactorSeal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param key 32 bytes
   */
  FactorSeal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  String close(byte[] secret, String purpose) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret);
      byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
      System.arraycopy(closed, 0, both, NONCE_BYTES, closed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty if it was not closed by this desk, or for another purpose. */
  Optional<byte[]> open(String closed, String purpose) {
    try {
      byte[] both = Base64.getUrlDecoder().decode(closed);
      return both.length < NONCE_BYTES
          ? Optional.empty()
          : Optional.of(
              cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES), purpose)
                  .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
