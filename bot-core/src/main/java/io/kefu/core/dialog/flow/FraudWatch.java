package io.kefu.core.dialog.flow;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words that swindlers use, and where a customer who writes one is led from wherever he is.
 *
 * @param refuge where to; empty where the corpus names no place
 */
public record FraudWatch(List<String> words, Optional<Refuge> refuge) {

  /** A step of a flow. */
  public record Refuge(FlowId flow, String at) {}

  static final FraudWatch NONE = new FraudWatch(List.of(), Optional.empty());

  public FraudWatch {
    words = words.stream().map(FraudWatch::folded).filter(word -> !word.isBlank()).toList();
  }

  /** Where to lead somebody who wrote this. */
  public Optional<Refuge> alarmedBy(String text) {
    String folded = folded(text);
    return refuge.filter(place -> words.stream().anyMatch(folded::contains));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }
}
