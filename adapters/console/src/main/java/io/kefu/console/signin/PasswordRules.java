package io.kefu.console.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.kefu.core.account.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a chosen password must be: long rather than odd, not made of names that everybody knows, and
 * not among what guessers try first.
 */
public final class PasswordRules {

  static final int SHORTEST = 10;
  static final int LONGEST = 128;
  private static final int MOST_ALIKE = 3;

  /** What is looked at for guesses: more would only make it safer, and take long. */
  private static final int LOOKED_AT = 40;

  /** Of the library's 0 to 4: more than ten thousand million guesses at this. */
  private static final int LEAST_SCORE = 3;

  /** What people who write Chinese begin with, in the letters of a password. */
  private static final List<String> FAVOURITES =
      List.of(
          "woaini",
          "aini",
          "5201314",
          "1314520",
          "520",
          "1314",
          "mima",
          "denglu",
          "zhifu",
          "qianbao",
          "kefu",
          "nihao",
          "guanliyuan",
          "wodemima",
          "xiaoming",
          "zhangsan",
          "lisi");

  private final String brand;
  private final Zxcvbn guesser = new Zxcvbn();

  /**
   * @param brand the wallet's name
   */
  public PasswordRules(String brand) {
    this.brand = brand.toLowerCase(Locale.ROOT);
  }

  /** What may be wrong with a password. */
  enum Fault {
    TOO_SHORT,
    TOO_LONG,
    TOO_SIMPLE,
    SAME_AS_BEFORE,
    OF_NAMES,
    TOO_COMMON
  }

  Optional<Fault> fault(Account owner, String old, String chosen) {
    int length = chosen.codePointCount(0, chosen.length());
    if (length < SHORTEST) {
      return Optional.of(Fault.TOO_SHORT);
    } else if (length > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    } else if (chosen.equals(old)) {
      return Optional.of(Fault.SAME_AS_BEFORE);
    } else if (chosen.chars().distinct().count() <= MOST_ALIKE) {
      return Optional.of(Fault.TOO_SIMPLE);
    }
    List<String> names = names(owner);
    if (withoutNames(chosen, names).length() < SHORTEST && containsOne(chosen, names)) {
      return Optional.of(Fault.OF_NAMES);
    }
    return isGuessedSoon(chosen, names) ? Optional.of(Fault.TOO_COMMON) : Optional.empty();
  }

  private boolean isGuessedSoon(String chosen, List<String> names) {
    int end = Math.min(chosen.codePointCount(0, chosen.length()), LOOKED_AT);
    List<String> likely = new ArrayList<>(names);
    likely.addAll(FAVOURITES);
    String beginning = chosen.substring(0, chosen.offsetByCodePoints(0, end));
    return guesser.measure(beginning, likely).getScore() < LEAST_SCORE;
  }

  private List<String> names(Account owner) {
    return List.of(brand, owner.id().value(), owner.name().toLowerCase(Locale.ROOT)).stream()
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static boolean containsOne(String chosen, List<String> names) {
    return names.stream().anyMatch(chosen.toLowerCase(Locale.ROOT)::contains);
  }

  private static String withoutNames(String chosen, List<String> names) {
    String rest = chosen.toLowerCase(Locale.ROOT);
    for (String name : names) {
      rest = rest.replace(name, "");
    }
    return rest;
  }
}
