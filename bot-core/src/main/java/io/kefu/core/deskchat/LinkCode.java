package io.kefu.core.deskchat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** What an agent copies from the desk into a chat program: ten letters and digits, 50 bits. */
public record LinkCode(@JsonValue String value) {

  /** Without those that are taken for one another. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int LENGTH = 10;

  public LinkCode {
    if (!value.matches("[" + ALPHABET + "]{" + LENGTH + "}")) {
      throw new IllegalArgumentException("not a link code");
    }
  }

  public static LinkCode random(SecureRandom random) {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new LinkCode(code.toString());
  }

  /** Reads what somebody typed; empty if it has not the form of a code. */
  public static Optional<LinkCode> read(String typed) {
    String upper = typed.strip().toUpperCase(Locale.ROOT);
    return upper.matches("[" + ALPHABET + "]{" + LENGTH + "}")
        ? Optional.of(new LinkCode(upper))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "LinkCode[]";
  }
}
