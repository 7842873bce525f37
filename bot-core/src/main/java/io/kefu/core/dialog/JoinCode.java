package io.kefu.core.dialog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Six characters with which a customer takes a conversation along to another channel. None of them
 * looks like another, and letters and digits are mixed, so that nobody takes them for a number that
 * must be hidden. Never logged.
 */
public record JoinCode(@JsonValue String value) {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 6;
  private static final String FORM =
      "(?!.*[2-9]{4})(?=.*[A-Z])(?=.*[2-9])[" + ALPHABET + "]{" + LENGTH + "}";

  @JsonCreator
  public JoinCode {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("not a code");
    }
  }

  /** The code these characters make up, in either case. */
  public static Optional<JoinCode> of(String characters) {
    String upper = characters.toUpperCase(Locale.ROOT);
    return upper.matches(FORM) ? Optional.of(new JoinCode(upper)) : Optional.empty();
  }

  /**
   * A code at random.
   *
   * @param below gives a number from 0 on below the bound it is given, which nobody can foresee
   */
  public static JoinCode random(IntUnaryOperator below) {
    while (true) {
      StringBuilder characters = new StringBuilder(LENGTH);
      for (int i = 0; i < LENGTH; i++) {
        characters.append(ALPHABET.charAt(below.applyAsInt(ALPHABET.length())));
      }
      Optional<JoinCode> code = of(characters.toString());
      if (code.isPresent()) {
        return code.get();
      }
    }
  }

  @Override
  public String toString() {
    return "JoinCode";
  }
}
