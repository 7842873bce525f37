package io.kefu.core.privacy;

import java.util.List;

/** One message as all detectors see it: read once, then only looked at. */
record Scan(FoldedText text, Cues cues, List<DigitChain> chains, MaskingContext context) {

  static Scan of(String message, MaskingContext context, CueWords words, MaskLabels labels) {
    FoldedText text = FoldedText.of(message, labels);
    return new Scan(text, Cues.find(text, words), DigitChain.findAll(text, words), context);
  }

  boolean hasSubject(int valueStart, Cue cue) {
    return cues.governing(valueStart).filter(subject -> subject.cue() == cue).isPresent();
  }

  /** Whether a word directly before the value says that it is no secret. */
  boolean isHarmless(int valueStart) {
    return cues.governing(valueStart).filter(subject -> subject.cue().isHarmless()).isPresent();
  }
}
