package io.kefu.core.privacy;

import io.kefu.core.privacy.Cues.Hit;
import io.kefu.core.privacy.Findings.Finding;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Replaces secrets and personal data in a message before it is written anywhere.
 *
 * <p>Runs in time linear in the length of the text, never throws on any text, and changes nothing
 * in a text it has already masked. Safe for use by many threads; make one and keep it.
 */
public final class Masker {

  private static final CueWords WORDS = CueWords.load();

  /** Earlier detectors win: the more specific shape first, what needs a cue last. */
  private static final List<Detector> DETECTORS =
      List.of(
          new EmailDetector(),
          new IdNumberDetector(),
          new CardDetector(),
          new PhoneDetector(),
          new CodeDetector(),
          new PasswordDetector());

  private final MaskLabels labels;

  /**
   * A masker that writes the given words.
   *
   * @param labels what stands where a secret stood; must hold no digits
   */
  public Masker(Function<SecretKind, String> labels) {
    this.labels = MaskLabels.of(labels);
  }

  /** Masks a message that stands alone. */
  public MaskedText mask(String text) {
    return mask(text, MaskingContext.NONE);
  }

  /** Masks a message in the light of the same person's message before. */
  public MaskedText mask(String text, MaskingContext context) {
    Scan scan = Scan.of(text, context, WORDS, labels);
    Findings findings = new Findings(labels);
    for (Detector detector : DETECTORS) {
      detector.detect(scan, findings);
    }
    return replace(text, scan, findings.inOrder());
  }

  private static MaskedText replace(String text, Scan scan, List<Finding> findings) {
    Set<SecretKind> hidden = new LinkedHashSet<>();
    StringBuilder masked = new StringBuilder(text.length() + 16 * findings.size());
    int at = 0;
    for (Finding finding : findings) {
      masked.append(text, at, scan.text().offset(finding.start())).append(finding.shown());
      at = scan.text().offset(finding.end());
      hidden.add(finding.kind());
    }
    masked.append(text, at, text.length());
    return new MaskedText(masked.toString(), hidden, next(scan));
  }

  private static MaskingContext next(Scan scan) {
    Set<SecretKind> mentioned = EnumSet.noneOf(SecretKind.class);
    for (Hit hit : scan.cues().hits()) {
      if (hit.cue() == Cue.CODE) {
        mentioned.add(SecretKind.VERIFICATION_CODE);
      }
    }
    Set<SecretKind> awaited = EnumSet.noneOf(SecretKind.class);
    scan.cues()
        .governing(scan.text().length())
        .filter(subject -> subject.cue() == Cue.CODE)
        .ifPresent(subject -> awaited.add(SecretKind.VERIFICATION_CODE));
    return new MaskingContext(awaited, mentioned, ExpectedAnswer.ANYTHING);
  }
}
