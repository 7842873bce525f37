package io.kefu.core.faq.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often characters follow each other in the texts of a corpus: enough to tell which characters
 * a row of syllables most likely stands for.
 */
final class Spelling {

  /** How far a pair that was seen is believed over the single characters. */
  private static final double TRUST_IN_PAIRS = 0.9;

  static final String START = "^";

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Map<String, Integer>> followers = new HashMap<>();
  private final Map<String, List<String>> bySound = new HashMap<>();
  private long total;

  void learn(List<String> characters) {
    String before = START;
    for (String character : characters) {
      if (counts.merge(character, 1, Integer::sum) == 1 && Han.isHan(character.codePointAt(0))) {
        String sound = Han.sound(character.codePointAt(0));
        bySound.computeIfAbsent(sound, _ -> new ArrayList<>()).add(character);
      }
      followers.computeIfAbsent(before, _ -> new HashMap<>()).merge(character, 1, Integer::sum);
      before = character;
      total++;
    }
  }

  List<String> charactersOf(String sound) {
    return bySound.getOrDefault(sound, List.of());
  }

  boolean hasSeen(String before, String character) {
    return followers.getOrDefault(before, Map.of()).containsKey(character);
  }

  /** The logarithm of the probability of a character after another. */
  double logProbability(String before, String character) {
    double single = (counts.getOrDefault(character, 0) + 0.5) / (total + 1);
    Map<String, Integer> after = followers.getOrDefault(before, Map.of());
    int all = counts.getOrDefault(before, 0);
    double pair = all == 0 ? 0 : (double) after.getOrDefault(character, 0) / all;
    return Math.log(TRUST_IN_PAIRS * pair + (1 - TRUST_IN_PAIRS) * single);
  }
}
