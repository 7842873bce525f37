package io.kefu.core.faq.decide;

import io.kefu.core.faq.Explanation;
import io.kefu.core.faq.Explanation.Candidate;
import io.kefu.core.faq.Explanation.Likeness;
import io.kefu.core.faq.Explanation.Thresholds;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.match.Evidence;
import io.kefu.core.faq.match.Matcher;
import io.kefu.core.faq.match.View;
import io.kefu.core.faq.text.Normalizer;
import io.kefu.core.faq.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down why a decision fell as it did. */
public final class Explainer {

  private static final int CANDIDATES = 3;
  private static final int LONGEST_TEXT = 40;
  private static final double PRECISION = 1e3;

  private final String version;
  private final List<FaqEntry> entries;
  private final Matcher matcher;
  private final Thresholds thresholds;

  public Explainer(String version, List<FaqEntry> entries, Matcher matcher, Thresholds thresholds) {
    this.version = version;
    this.entries = List.copyOf(entries);
    this.matcher = matcher;
    this.thresholds =
        new Thresholds(
            rounded(thresholds.answer()),
            rounded(thresholds.lead()),
            rounded(thresholds.clarify()));
  }

  Explanation nothing(Utterance utterance) {
    return new Explanation(
        version, utterance.core(), List.of(), Optional.empty(), thresholds, List.of("empty"));
  }

  Explanation explain(Evidence evidence, List<Rated> rated, List<String> noticed) {
    return new Explanation(
        version,
        shortened(evidence.utterance().core()),
        rated.stream().limit(CANDIDATES).map(one -> candidate(evidence, one)).toList(),
        evidence.lookAlike().stream()
            .mapToObj(phrasing -> likeness(evidence, phrasing))
            .findFirst(),
        thresholds,
        signals(evidence.utterance(), noticed));
  }

  private Candidate candidate(Evidence evidence, Rated rated) {
    FaqEntry entry = entries.get(rated.candidate().entry());
    int phrasing = rated.candidate().phrasing();
    return new Candidate(
        entry.id(),
        entry.version(),
        likeness(evidence, phrasing),
        matcher.shared(evidence.utterance(), phrasing),
        rounded(rated.candidate().score()),
        rounded(Math.clamp(rated.candidate().score(), 0, 1)),
        rounded(rated.probability()));
  }

  private Likeness likeness(Evidence evidence, int phrasing) {
    return new Likeness(
        shortened(matcher.phrasings().get(phrasing).text()),
        rounded(evidence.likeness().by(View.CHARACTERS, phrasing)),
        rounded(evidence.likeness().by(View.SOUND, phrasing)),
        rounded(evidence.likeness().words(phrasing)));
  }

  private static List<String> signals(Utterance utterance, List<String> noticed) {
    List<String> signals = new ArrayList<>(noticed);
    if (utterance.namesBrand()) {
      signals.add("brand");
    }
    utterance.foreignBrands().forEach(brand -> signals.add("foreign-brand:" + brand));
    if (utterance.readFromPinyin()) {
      signals.add("pinyin");
    }
    return signals;
  }

  private static String shortened(String text) {
    String named = text.replace(String.valueOf(Normalizer.BRAND), "{brand}");
    return named.codePointCount(0, named.length()) <= LONGEST_TEXT
        ? named
        : named.substring(0, named.offsetByCodePoints(0, LONGEST_TEXT));
  }

  private static double rounded(double value) {
    return Math.round(value * PRECISION) / PRECISION;
  }
}
