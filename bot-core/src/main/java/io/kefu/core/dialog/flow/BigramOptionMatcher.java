package io.kefu.core.dialog.flow;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Compares characters and pairs of them: how much of an option's wording is in what was said, and a
 * little how much of what was said it explains.
 */
public final class BigramOptionMatcher implements OptionMatcher {

  private static final double LEAST = 0.62;
  private static final double OF_WORDING = 0.7;

  @Override
  public Optional<Meant> match(String said, List<List<String>> phrasings) {
    Set<String> heard = grams(said);
    double[] likeness =
        phrasings.stream()
            .mapToDouble(
                words -> words.stream().mapToDouble(w -> likeness(heard, w)).max().orElse(0))
            .toArray();
    return OptionMatcher.best(likeness, LEAST);
  }

  private static double likeness(Set<String> heard, String words) {
    Set<String> wanted = grams(words);
    if (wanted.isEmpty() || heard.isEmpty()) {
      return 0;
    }
    double common = wanted.stream().filter(heard::contains).count();
    return OF_WORDING * common / wanted.size() + (1 - OF_WORDING) * common / heard.size();
  }

  private static Set<String> grams(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{P}\\p{Z}\\p{S}\\s]+", "");
    Set<String> grams = new HashSet<>();
    for (int i = 0; i < plain.length(); i++) {
      grams.add(plain.substring(i, i + 1));
      if (i + 1 < plain.length()) {
        grams.add(plain.substring(i, i + 2));
      }
    }
    return grams;
  }
}
