package io.kefu.core.faq.corpus;

import java.util.List;
import java.util.Map;

/**
 * The words around the entries.
 *
 * @param brandAliases spellings of the brand besides its name
 * @param filler polite or impatient phrases that carry no topic
 * @param particles words of mood
 * @param synonyms groups of words that mean the same; the first stands for all
 * @param foreignBrands names of other firms and products, the names of one firm in a group
 * @param decoys questions that no entry answers
 * @param pinyin readings of words that a table of characters gets wrong, syllables by blanks
 * @param background ordinary sentences, from which the weight of a character is learnt
 */
public record Lexicon(
    List<String> brandAliases,
    List<String> filler,
    List<String> particles,
    List<List<String>> synonyms,
    List<List<String>> foreignBrands,
    List<String> decoys,
    Map<String, String> pinyin,
    List<String> background) {

  public static final Lexicon EMPTY =
      new Lexicon(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
}
