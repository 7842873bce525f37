package io.kefu.core.privacy;

import java.util.List;

/** One message as all detectors see it: read once, then only looked at. */
record Scan(FoldedText text, Cues cues, List<DigitChain> chains, MaskingContext context) {

  static Scan of(String message, MaskingContext context, CueWords words, MaskLabels labels) {
    FoldedText text = FoldedText.of(message, labels);
    return new Scan(text, Cues.find(text, words), DigitChains.find(text, words), context);
  }

  /** Whether a word of this kind governs the value that starts here. */
  boolean hasSubject(int valueStart, Cue cue) {
    return cues.governing(valueStart).filter(subject -> subject.cue() == cue).isPresent();
  }

  /** Where the Chinese digits end that begin here, or -1. */
  int hanDigitsEnd(int start) {
    if (text.at(start) < 128) {
      return -1;
    }
    return chains.stream()
        .filter(chain -> chain.start(0) == start)
        .map(chain -> chain.end(0))
        .findFirst()
        .orElse(-1);
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
