package io.kefu.console.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that an app makes of a secret and the time (RFC 6238). */
final class OneTimeCodes {

  /** Clocks differ, and people type slowly: a code is good half a minute early and late. */
  private static final long AROUND = 1;

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

  /** The step in time that a code is of; empty if it is of none around now. */
  OptionalLong step(byte[] secret, String code, Instant now) {
    long here = now.toEpochMilli() / codes.getTimeStep().toMillis();
    byte[] given = code.getBytes(StandardCharsets.UTF_8);
    return LongStream.rangeClosed(here - AROUND, here + AROUND)
        .filter(step -> MessageDigest.isEqual(code(secret, step), given))
        .findFirst();
  }

  private byte[] code(byte[] secret, long step) {
    Instant at = Instant.ofEpochMilli(step * codes.getTimeStep().toMillis());
    try {
      SecretKeySpec key = new SecretKeySpec(secret, codes.getAlgorithm());
      return codes
          .generateOneTimePasswordString(key, at, Locale.ROOT)
          .getBytes(StandardCharsets.UTF_8);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
