package io.kefu.core.privacy;

import io.kefu.core.privacy.Findings.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Replaces secrets and personal data in a message before it is written anywhere.
 *
 * <p>Runs in time linear in the length of the text, never throws on any text, and changes nothing
 * in a text it has already masked. Safe for use by many threads; make one and keep it.
 */
public final class Masker {

  private static final CueWords WORDS = CueWords.load();

  private final MaskLabels labels;
  private final List<Detector> detectors;

  /** A masker that hides every contact. */
  public Masker(Function<SecretKind, String> labels) {
    this(labels, contact -> false);
  }

  /**
   * A masker that writes the given words.
   *
   * @param labels what stands where a secret stood; without digits
   * @param published tells the contacts that stay readable, such as the operator's own: asked with
   *     e-mail addresses in lower case and phone numbers as digits
   */
  public Masker(Function<SecretKind, String> labels, Predicate<String> published) {
    this.labels = MaskLabels.of(labels);
    this.detectors = detectors(published);
  }

  /** Earlier detectors win: what has a shape of its own first, what needs a cue last. */
  private static List<Detector> detectors(Predicate<String> published) {
    return List.of(
        new PrivateKeyDetector(),
        new TokenDetector(),
        new SeedPhraseDetector(),
        new EmailDetector(published),
        new IdNumberDetector(),
        new CardDetector(),
        new PhoneDetector(published),
        new PassportDetector(),
        new CodeDetector(),
        new PasswordDetector());
  }

  /** Masks a message that stands alone. */
  public MaskedText mask(String text) {
    return mask(text, MaskingContext.NONE);
  }

  /** Masks a message in the light of the same person's message before. */
  public MaskedText mask(String text, MaskingContext context) {
    Scan scan = Scan.of(text, context, WORDS, labels);
    Findings findings = new Findings(labels);
    for (Detector detector : detectors) {
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
    return new MaskedText(masked.toString(), hidden, Contexts.after(scan, !hidden.isEmpty()));
  }
}
