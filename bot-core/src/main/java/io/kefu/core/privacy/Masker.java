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

  /** A label is shorter than its secret and brings a cue nearer to the next: so look again. */
  private static final int MOST_PASSES = 8;

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
        new UrlPasswordDetector(),
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
    Set<SecretKind> hidden = new LinkedHashSet<>();
    String masked = text;
    Scan scan = Scan.of(masked, context, WORDS, labels);
    List<Finding> found = find(scan);
    for (int pass = 1; !found.isEmpty() && pass <= MOST_PASSES; pass++) {
      found.forEach(finding -> hidden.add(finding.kind()));
      masked = replace(masked, scan.text(), found);
      scan = Scan.of(masked, context, WORDS, labels);
      found = find(scan);
    }
    return new MaskedText(masked, hidden, Contexts.after(scan, hidden));
  }

  private List<Finding> find(Scan scan) {
    Findings findings = new Findings(labels);
    for (Detector detector : detectors) {
      detector.detect(scan, findings);
    }
    return findings.inOrder();
  }

  private static String replace(String text, FoldedText folded, List<Finding> findings) {
    StringBuilder masked = new StringBuilder(text.length() + 16 * findings.size());
    int at = 0;
    for (Finding finding : findings) {
      masked.append(text, at, folded.offset(finding.start())).append(finding.shown());
      at = folded.offset(finding.end());
    }
    return masked.append(text, at, text.length()).toString();
  }
}
