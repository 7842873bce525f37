package io.kefu.core.faq.text;

import java.util.List;

/**
 * A text made comparable.
 *
 * @param plain one width and case, simplified, words and characters separated by single blanks
 * @param core what remains of it without filler and mood; never empty unless {@code plain} is
 * @param namesBrand whether our own brand is named; in {@code core} it is {@link Normalizer#BRAND}
 * @param foreignBrands other firms and products that are named, by the first name of each
 * @param readFromPinyin whether some of it was typed in Latin letters
 */
public record Utterance(
    String plain,
    String core,
    boolean namesBrand,
    List<String> foreignBrands,
    boolean readFromPinyin) {

  public Utterance {
    foreignBrands = List.copyOf(foreignBrands);
  }

  public boolean isEmpty() {
    return core.isEmpty();
  }
}
