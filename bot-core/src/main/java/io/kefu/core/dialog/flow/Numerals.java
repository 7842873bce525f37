package io.kefu.core.dialog.flow;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns numbers written in words into digits: as people say them, so that 250 may end early. */
final class Numerals {

  private static final Map<String, String> SIGNS = WordTable.load("numerals").codes();
  private static final long SECTION = 10_000;

  private static final Pattern WRITTEN = oneOrMore(sign -> true);
  private static final Pattern SCALED =
      Pattern.compile(
          "(\\d{1,12}(?:\\.\\d{1,8})?)\\s*(" + oneOrMore(sign -> sign.startsWith("*")) + ")");

  private Numerals() {}

  private static Pattern oneOrMore(Function<String, Boolean> which) {
    return Pattern.compile(
        SIGNS.entrySet().stream()
            .filter(sign -> which.apply(sign.getValue()))
            .map(Map.Entry::getKey)
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", "){1,16}")));
  }

  static String toDigits(String text) {
    String scaled =
        SCALED.matcher(text).replaceAll(match -> scaled(match.group(1), match.group(2)));
    return WRITTEN
        .matcher(scaled)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group())));
  }

  private static String scaled(String digits, String units) {
    BigDecimal value = new BigDecimal(digits);
    for (int i = 0; i < units.length(); i++) {
      value = value.multiply(new BigDecimal(factor(units.charAt(i))));
    }
    return value.stripTrailingZeros().toPlainString();
  }

  private static String value(String written) {
    boolean units = written.chars().anyMatch(sign -> isUnit((char) sign));
    return units ? String.valueOf(counted(written)) : spelled(written);
  }

  private static String spelled(String written) {
    return written
        .chars()
        .mapToObj(sign -> SIGNS.getOrDefault(String.valueOf((char) sign), ""))
        .collect(Collectors.joining());
  }

  private static long counted(String written) {
    long total = 0;
    long section = 0;
    long digit = 0;
    long last = 1;
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      if (!isUnit(sign)) {
        digit = Long.parseLong(SIGNS.getOrDefault(String.valueOf(sign), "0"));
        last = digit == 0 ? 1 : last;
        continue;
      }
      long unit = factor(sign);
      if (unit < SECTION) {
        section += (digit == 0 ? 1 : digit) * unit;
      } else {
        long below = section + digit;
        total = (total + (below == 0 ? 1 : below)) * unit;
        section = 0;
      }
      digit = 0;
      last = unit;
    }
    return total + section + digit * (last >= 100 ? last / 10 : 1);
  }

  private static boolean isUnit(char sign) {
    return SIGNS.getOrDefault(String.valueOf(sign), "").startsWith("*");
  }

  private static long factor(char sign) {
    return Long.parseLong(SIGNS.getOrDefault(String.valueOf(sign), "*1").substring(1));
  }
}
