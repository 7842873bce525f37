package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Language;
import io.kefu.core.faq.text.Units;
import io.kefu.core.faq.text.Utterance;
import io.kefu.core.faq.text.WordList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Gathers the evidence about a question from every phrasing of a corpus. Immutable once built. */
public final class Matcher {

  /** How many entries the classifier is asked about, the nearest at first sight. */
  private static final int NEAR = 40;

  /** How many of them get a closer look. */
  private static final int CANDIDATES = 16;

  /** What phrasings repeat among them counts beside what the classifier says of each. */
  private static final double TOGETHER_COUNTS = 2;

  /** The same for what they repeat together with the answer. */
  private static final double WHOLE_COUNTS = 3;

  private static final int SHARED_TERMS = 5;

  /** How much of a text a wording has to explain, against how much of itself is in the text. */
  private static final double OF_TEXT = 0.5;

  /** What remains of a likeness where one of the texts says yes and the other no. */
  private static final double OPPOSITE = 0.7;

  private static final Set<String> NEGATIONS = Set.copyOf(WordList.words("negations"));

  private final Language language;
  private final List<Phrasing> phrasings;
  private final int entries;
  private final int[] owners;
  private final Views views;
  private final WordScores words;
  private final EntryIndex together;
  private final Classifier classifier;
  private final List<Set<String>> brands;

  Matcher(Material material, Views views, Learnt learnt) {
    this.language = material.language();
    this.entries = material.entries();
    this.views = views;
    this.words = material.words();
    this.classifier = learnt.classifier();
    this.owners = learnt.owners();
    this.phrasings =
        IntStream.range(0, owners.length)
            .mapToObj(i -> material.phrasings().get(i).answeredBy(owners[i]))
            .toList();
    this.together = new EntryIndex(material, views, owners);
    this.brands = ExpectedBrands.of(phrasings, entries);
  }

  /** The phrasings, as they were learnt. */
  public List<Phrasing> phrasings() {
    return phrasings;
  }

  public Evidence evidence(Utterance utterance) {
    return evidence(utterance, Omission.NOTHING, classifier);
  }

  /** The evidence had the index never seen some phrasings, as a classifier sees it. */
  Evidence evidence(Utterance utterance, Omission omission, Classifier judge) {
    Comparison comparison = compare(utterance, omission);
    int[] near = Ranking.best(entries, NEAR, comparison::nearness);
    near = Arrays.stream(near).filter(e -> comparison.tally().nearness(e) >= 0).toArray();
    return evidence(comparison, near, judge.scores(comparison.likeness(), near));
  }

  private Comparison compare(Utterance utterance, Omission omission) {
    List<List<String>> terms = views.terms(utterance);
    CosineIndex.Weighed[] question = views.weigh(terms);
    Likeness likeness = new Likeness(Views.cosines(question), words.of(utterance.core()), omission);
    return new Comparison(
        utterance,
        likeness,
        new Tally(likeness, owners, entries),
        together.shares(question[View.CHARACTERS.ordinal()], omission),
        Arrays.stream(question).mapToDouble(CosineIndex.Weighed::unknownShare).toArray());
  }

  private Evidence evidence(Comparison comparison, int[] near, double[] scores) {
    FeatureMaker maker = new FeatureMaker(comparison, near, scores, brands);
    int[] candidates =
        Ranking.best(near.length, CANDIDATES, k -> scores[k] + support(comparison, near[k]));
    int lookAlike = comparison.tally().lookAlikePhrasing();
    return new Evidence(
        comparison.utterance(),
        Arrays.stream(candidates)
            .mapToObj(k ->
                new Evidence.Candidate(
                    near[k], scores[k], comparison.tally().phrasing(near[k]), maker.features(k)))
            .toList(),
        lookAlike == Phrasing.NONE ? OptionalInt.empty() : OptionalInt.of(lookAlike),
        comparison.likeness());
  }

  /** What an entry's phrasings and answer add to what the classifier says. */
  private static double support(Comparison comparison, int entry) {
    return comparison.shares().covered()[entry]
        + TOGETHER_COUNTS * comparison.shares().repeated()[entry]
        + WHOLE_COUNTS * comparison.shares().whole()[entry];
  }

  /** The weightiest terms that a text shares with a phrasing, synonyms spelt alike. */
  public List<String> shared(Utterance utterance, int phrasing) {
    View view = View.CONCEPTS;
    Set<String> theirs = new HashSet<>(view.terms(phrasings.get(phrasing).utterance(), language));
    CosineIndex index = views.of(view);
    return view.terms(utterance, language).stream()
        .distinct()
        .filter(theirs::contains)
        .sorted(Comparator.<String>comparingDouble(index::weight).reversed())
        .limit(SHARED_TERMS)
        .map(term -> term.replace(" ", ""))
        .toList();
  }

  /**
   * How likely a text means the same as a wording, 0 to 1: by the view in which most of the wording
   * is found, and a little by how much of the text it explains.
   */
  public double likeness(Utterance text, Utterance wording) {
    double most = 0;
    for (View view : View.values()) {
      double[] shares =
          views.of(view).shares(view.terms(text, language), view.terms(wording, language));
      most = Math.max(most, OF_TEXT * shares[0] + (1 - OF_TEXT) * shares[1]);
    }
    return negates(text) == negates(wording) ? most : most * OPPOSITE;
  }

  private static boolean negates(Utterance text) {
    return Units.of(text.plain()).stream().anyMatch(NEGATIONS::contains);
  }
}
