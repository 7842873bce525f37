package io.kefu.core.dialog.flow;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads an amount of money as customers write it. */
final class AmountReader {

  private static final WordTable WORDS = WordTable.load("money-words");
  private static final BigDecimal MOST = new BigDecimal("10000000000");

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(?<yuan>\\d{1,9})<yuan>)?(?:(?<jiao>\\d)(?:<jiao>|(?<=<yuan>\\d)(?!\\d|<)))?"
              + "(?:(?<fen>\\d)<fen>)?");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign><sign>|<money>)?\\s?(?<![\\d.-])(?<number>\\d{1,12}(?:\\.\\d+)?)(?![\\d.]\\d)"
              + "\\s?(?<unit><yuan>|<money>|<sign>|[kw](?![a-z]))?");

  private static final Pattern BELOW_ZERO = Pattern.compile("(?<!\\d)-\\s?\\d");
  private static final SlotReading NOT_POSITIVE =
      new SlotReading.Refused(SlotReading.Why.NOT_POSITIVE);

  private AmountReader() {}

  static SlotReading read(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String plain = folded;
    for (String before = ""; !before.equals(plain); ) {
      before = plain;
      plain = THOUSANDS.matcher(plain).replaceAll("");
    }
    String coded = WORDS.replaceIn(Numerals.toDigits(plain));
    BigDecimal inParts = parts(coded);
    return inParts.signum() > 0 ? checked(inParts) : number(coded);
  }

  private static SlotReading checked(BigDecimal amount) {
    if (amount.signum() <= 0) {
      return NOT_POSITIVE;
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      return new SlotReading.Refused(SlotReading.Why.TOO_FINE);
    }
    return amount.compareTo(MOST) < 0
        ? new SlotReading.Value(form(amount))
        : SlotReading.NOT_UNDERSTOOD;
  }

  /** Such as two yuan five, with or without the smaller unit. */
  private static BigDecimal parts(String coded) {
    return PARTS
        .matcher(coded)
        .results()
        .filter(match -> match.group("jiao") != null || match.group("fen") != null)
        .findFirst()
        .map(
            match -> new BigDecimal(or(match, "yuan") + "." + or(match, "jiao") + or(match, "fen")))
        .orElse(BigDecimal.ZERO);
  }

  private static String or(MatchResult match, String group) {
    String digits = match.group(group);
    return digits == null ? "0" : digits;
  }

  /** The only number, or the only one that is called money. */
  private static SlotReading number(String coded) {
    List<MatchResult> all = NUMBER.matcher(coded).results().toList();
    List<MatchResult> money =
        all.stream().filter(n -> n.group("unit") != null || n.group("sign") != null).toList();
    List<MatchResult> candidates = money.isEmpty() ? all : money;
    return switch (candidates.size()) {
      case 0 -> BELOW_ZERO.matcher(coded).find() ? NOT_POSITIVE : SlotReading.NOT_UNDERSTOOD;
      case 1 -> checked(value(candidates.getFirst()));
      default -> new SlotReading.Refused(SlotReading.Why.SEVERAL);
    };
  }

  private static BigDecimal value(MatchResult match) {
    BigDecimal number = new BigDecimal(match.group("number"));
    String unit = match.group("unit");
    if (unit == null || unit.startsWith("<")) {
      return number;
    }
    return number.scaleByPowerOfTen(unit.equals("k") ? 3 : 4);
  }

  private static String form(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.setScale(plain.scale() <= 0 ? 0 : 2).toPlainString();
  }
}
