package io.kefu.core.faq.lucene;

import com.ibm.icu.text.Transliterator;
import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Explanation;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.corpus.Corpus;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A first index: the nearest similar question by characters and pairs of characters. */
public final class LuceneFaqIndex implements FaqIndex {

  private static final double ANSWER = 0.5;
  private static final double CLARIFY = 0.25;
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private record Phrasing(Optional<FaqEntry> entry, String text, Map<String, Double> vector) {}

  private final Corpus corpus;
  private final Map<String, Integer> frequency = new HashMap<>();
  private final List<Phrasing> phrasings = new ArrayList<>();

  private LuceneFaqIndex(Corpus corpus) {
    this.corpus = corpus;
    corpus.lexicon().background().forEach(this::count);
    corpus.entries().forEach(entry -> entry.similarQuestions().forEach(this::count));
    for (FaqEntry entry : corpus.entries()) {
      for (String text : entry.similarQuestions()) {
        phrasings.add(new Phrasing(Optional.of(entry), text, vector(text)));
      }
    }
    for (String text : corpus.lexicon().decoys()) {
      phrasings.add(new Phrasing(Optional.empty(), text, vector(text)));
    }
  }

  public static LuceneFaqIndex build(Corpus corpus) {
    return new LuceneFaqIndex(corpus);
  }

  private void count(String text) {
    terms(text).keySet().forEach(term -> frequency.merge(term, 1, Integer::sum));
  }

  private Map<String, Double> vector(String text) {
    Map<String, Double> vector = terms(text);
    vector.replaceAll((term, _) -> 1 / Math.log(3 + frequency.getOrDefault(term, 0)));
    double length = Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
    vector.replaceAll((_, weight) -> weight / length);
    return vector;
  }

  private static Map<String, Double> terms(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int[] points =
        SIMPLIFIED.transliterate(plain).codePoints().filter(Character::isLetterOrDigit).toArray();
    Map<String, Double> terms = new HashMap<>();
    for (int i = 0; i < points.length; i++) {
      terms.put(new String(points, i, 1), 1.0);
      if (i + 1 < points.length) {
        terms.put(new String(points, i, 2), 1.0);
      }
    }
    return terms;
  }

  @Override
  public Decision decide(Question question) {
    Map<String, Double> asked = vector(question.text());
    Map<FaqEntry, Double> best = new HashMap<>();
    double decoy = 0;
    for (Phrasing phrasing : phrasings) {
      double cosine = cosine(asked, phrasing.vector());
      if (phrasing.entry().isPresent()) {
        best.merge(phrasing.entry().get(), cosine, Math::max);
      } else {
        decoy = Math.max(decoy, cosine);
      }
    }
    double against = decoy;
    List<Match> matches =
        best.entrySet().stream()
            .map(e -> new Match(e.getKey().id(), probability(e.getValue(), against)))
            .sorted(Comparator.comparingDouble(Match::confidence).reversed())
            .limit(5)
            .toList();
    return decided(matches, why(question));
  }

  private static double cosine(Map<String, Double> a, Map<String, Double> b) {
    double sum = 0;
    for (Map.Entry<String, Double> term : a.entrySet()) {
      sum += term.getValue() * b.getOrDefault(term.getKey(), 0.0);
    }
    return sum;
  }

  private static double probability(double cosine, double decoy) {
    return 1 / (1 + Math.exp(-8 * (cosine - 0.7 * decoy - 0.25)));
  }

  private static Decision decided(List<Match> matches, Explanation why) {
    double confidence = matches.isEmpty() ? 0 : matches.getFirst().confidence();
    if (confidence >= ANSWER) {
      return new Decision.Answer(matches.subList(0, 1), confidence, matches, why);
    }
    List<Match> near = matches.stream().filter(m -> m.confidence() >= CLARIFY).limit(3).toList();
    return near.isEmpty()
        ? new Decision.Abstain(confidence, matches, why)
        : new Decision.Clarify(near, confidence, matches, why);
  }

  private Explanation why(Question question) {
    return new Explanation(
        version(),
        question.text(),
        List.of(),
        Optional.empty(),
        new Explanation.Thresholds(ANSWER, CLARIFY),
        List.of());
  }

  @Override
  public Optional<FaqEntry> find(EntryId id) {
    return corpus.entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  @Override
  public List<FaqEntry> entries() {
    return corpus.entries();
  }

  @Override
  public String version() {
    return corpus.version();
  }
}
