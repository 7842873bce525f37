package io.kefu.server.desk;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What an agent's app shows. */
public final class SecondFactorCode {

  private SecondFactorCode() {}

  /** The code of a secret as people type it. */
  public static String of(String secret, Instant at) {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), at);
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }
}
