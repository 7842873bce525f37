package io.kefu.core.dialog.flow;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of a slot out of what a customer wrote. */
public final class SlotReader {

  /** Digits with the usual signs between, or what the masker leaves of a number. */
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\d*])\\+?[\\d*](?:[ ()-]?[\\d*]){5,19}(?![\\d*])");

  private static final Pattern LAST_FOUR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  /** What links, handles, numbers and mail addresses have in common, masked or not. */
  private static final Pattern CONTACT = Pattern.compile("[A-Za-z0-9@][A-Za-z0-9@._:/+*-]{2}");

  private static final int LONGEST_CONTACT = 200;

  private final Pattern order;
  private final ZoneId zone;

  /**
   * @param order the form of an order number
   * @param zone where the customers are
   */
  public SlotReader(Pattern order, ZoneId zone) {
    this.order = order;
    this.zone = zone;
  }

  public SlotReading read(Slot slot, String text, Instant now) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return switch (slot) {
      case Slot.Text(int longest) -> cut(text.strip(), longest);
      case Slot.Contact() ->
          CONTACT.matcher(folded).find()
              ? cut(text.strip(), LONGEST_CONTACT)
              : SlotReading.NOT_UNDERSTOOD;
      case Slot.Amount() -> AmountReader.read(text);
      case Slot.Time(var longestAgo) ->
          TimeReader.read(text, LocalDateTime.ofInstant(now, zone), longestAgo);
      case Slot.Phone() -> found(PHONE.matcher(folded));
      case Slot.LastFour() -> found(LAST_FOUR.matcher(folded));
      case Slot.Order() -> found(order.matcher(folded.toUpperCase(Locale.ROOT)));
      case Slot.Choice(var values) ->
          values.contains(folded) ? new SlotReading.Value(folded) : SlotReading.NOT_UNDERSTOOD;
      case Slot.Counter(int most) ->
          folded.matches("\\d{1,4}") && Integer.parseInt(folded) <= most
              ? new SlotReading.Value(folded)
              : SlotReading.NOT_UNDERSTOOD;
    };
  }

  private static SlotReading found(Matcher matcher) {
    return matcher.find() ? new SlotReading.Value(matcher.group()) : SlotReading.NOT_UNDERSTOOD;
  }

  private static SlotReading cut(String text, int longest) {
    if (text.isEmpty()) {
      return SlotReading.NOT_UNDERSTOOD;
    }
    int count = text.codePointCount(0, text.length());
    int end = text.offsetByCodePoints(0, Math.min(count, longest));
    return new SlotReading.Value(text.substring(0, end));
  }
}
