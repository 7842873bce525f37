package io.kefu.core.dialog.manners;

import io.kefu.core.message.Content;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a message tells a flood from a question.
 *
 * @param text its letters and digits, folded and shortened
 * @param links how many links are in it
 * @param empty whether it says nothing: a sticker, a voice, signs alone
 */
record Remark(String text, int links, boolean empty) {

  private static final Pattern LINK =
      Pattern.compile("(?i)https?://(?:www\\.|t\\.me/)?|www\\.|t\\.me/");
  private static final int KEPT = 40;
  private static final int SHORT = 3;
  private static final int MOST_LINKS = 3;
  private static final int HEAVY = 2;
  private static final double ALIKE = 0.8;

  static Remark of(Content content) {
    return switch (content) {
      case Content.Text(String text) -> of(text, text.isBlank() || folded(text).isEmpty());
      case Content.Chosen(_, String label) -> of(label, false);
      case Content.Attachment(_, String caption, _, var file) ->
          of(caption, caption.isBlank() && file.isEmpty());
      case Content.Opened() -> new Remark("opened", 0, false);
    };
  }

  private static Remark of(String text, boolean empty) {
    return new Remark(folded(text), (int) LINK.matcher(text).results().count(), empty);
  }

  /** How much of a flood it is after these: nothing, if it is one message among others. */
  int weight(List<String> said) {
    int again = said.stream().mapToInt(this::again).max().orElse(0);
    return again + HEAVY * Math.min(links, MOST_LINKS) + (empty ? 1 : 0);
  }

  /** Full weight for the same words; half for a word, and where the figures are others. */
  private int again(String before) {
    if (text.isEmpty()) {
      return 0;
    }
    if (text.length() <= SHORT || before.length() <= SHORT) {
      return text.equals(before) ? 1 : 0;
    }
    if (alike(text, before) < ALIKE) {
      return 0;
    }
    return digits(text).equals(digits(before)) ? HEAVY : 1;
  }

  private static String folded(String text) {
    StringBuilder kept = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(KEPT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String digits(String text) {
    return text.codePoints()
        .filter(Character::isDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** What share of the pairs of neighbours two texts have in common, from 0 to 1. */
  private static double alike(String one, String other) {
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    int all = pairs.size() + others.size();
    pairs.retainAll(others);
    return 2.0 * pairs.size() / all;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
