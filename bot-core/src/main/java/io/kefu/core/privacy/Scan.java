package io.kefu.core.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One message as all detectors see it: read once, then only looked at.
 *
 * @param hanNumbers where the Chinese digits end that begin at a position
 */
record Scan(
    FoldedText text,
    Cues cues,
    List<DigitChain> chains,
    Map<Integer, Integer> hanNumbers,
    MaskingContext context) {

  static Scan of(String message, MaskingContext context, CueWords words, MaskLabels labels) {
    FoldedText text = FoldedText.of(message, labels);
    List<DigitChain> chains = DigitChains.find(text, words);
    return new Scan(text, Cues.find(text, words), chains, hanNumbers(text, chains), context);
  }

  private static Map<Integer, Integer> hanNumbers(FoldedText text, List<DigitChain> chains) {
    Map<Integer, Integer> ends = new HashMap<>();
    for (DigitChain chain : chains) {
      if (!Chars.isDigit(text.at(chain.start(0)))) {
        ends.put(chain.start(0), chain.end(0));
      }
    }
    return ends;
  }

  /** Whether a word of this kind governs the value that starts here. */
  boolean hasSubject(int valueStart, Cue cue) {
    return cues.governing(valueStart).filter(subject -> subject.cue() == cue).isPresent();
  }

  /** Whether a word directly before the value says that it is no secret. */
  boolean isHarmless(int valueStart) {
    return cues.governing(valueStart).filter(subject -> subject.cue().isHarmless()).isPresent();
  }

  /** Whether the message before broke off where such a secret comes next. */
  boolean awaits(SecretKind kind) {
    return context.awaited().contains(kind);
  }
}
