package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Language;
import io.kefu.core.faq.text.Units;
import io.kefu.core.faq.text.Utterance;
import io.kefu.core.faq.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gathers the evidence about a question from every phrasing of a corpus. Immutable once built. The
 * number of phrasings alone decides which classifier is used.
 */
public final class Matcher {

  /** Up to here the classifier over all phrasings is built in seconds. */
  private static final int MOST_FOR_RIDGE = 6_000;

  /** How many entries the classifier is asked about, the nearest by phrasings and by answer. */
  private static final int NEAR = 30;

  /** How many of them get a closer look. */
  private static final int CANDIDATES = 8;

  /** What a question's words in an entry's answer count beside those in its phrasings. */
  private static final double ANSWER_COUNTS = 0.3;

  /** With more phrasings an entry than this, the words of its answer only mislead. */
  private static final int ENOUGH_PHRASINGS = 10;

  private static final int SHARED_TERMS = 5;

  /** How much of a text a wording has to explain, against how much of itself is in the text. */
  private static final double OF_TEXT = 0.5;

  /** What remains of a likeness where one of the texts says yes and the other no. */
  private static final double OPPOSITE = 0.7;

  private static final Set<String> NEGATIONS = Set.copyOf(WordList.words("negations"));

  private static final View[] VIEWS = View.values();

  private final Language language;
  private final List<Phrasing> phrasings;
  private final int entries;
  private final int[] owners;
  private final CosineIndex[] views;
  private final WordScores words;
  private final AnswerIndex answers;
  private final Classifier classifier;
  private final List<Set<String>> foreignBrands;

  /**
   * @param phrasings of all entries, and look-alikes
   * @param answers what each entry says, in the order of their numbers
   * @param background ordinary sentences that show how common a term is
   */
  public Matcher(
      List<Phrasing> phrasings,
      List<Utterance> answers,
      List<Utterance> background,
      Language language,
      WordScores words) {
    this.language = language;
    this.entries = answers.size();
    boolean answersHelp = phrasings.size() < ENOUGH_PHRASINGS * answers.size();
    this.answers =
        new AnswerIndex(
            answers.stream()
                .map(text -> answersHelp ? View.SOUND.terms(text, language) : List.<String>of())
                .toList());
    this.words = words;
    this.views = new CosineIndex[VIEWS.length];
    List<List<List<String>>> terms = new ArrayList<>();
    for (View view : VIEWS) {
      List<List<String>> texts =
          phrasings.stream().map(phrasing -> view.terms(phrasing.utterance(), language)).toList();
      terms.add(texts);
      views[view.ordinal()] =
          new CosineIndex(
              texts, background.stream().map(text -> view.terms(text, language)).toList());
    }
    List<Integer> targets = phrasings.stream().map(Phrasing::entry).toList();
    if (phrasings.size() <= MOST_FOR_RIDGE) {
      RidgeClassifier ridge = RidgeClassifier.learn(phrasings, gram(terms), entries);
      targets = ridge.targets();
      this.classifier = ridge;
    } else {
      this.classifier = new NeighbourVote(targets);
    }
    this.phrasings = withTargets(phrasings, targets);
    this.owners = targets.stream().mapToInt(Integer::intValue).toArray();
    this.foreignBrands = foreignBrands();
  }

  private float[][] gram(List<List<List<String>>> terms) {
    int n = terms.getFirst().size();
    float[][] gram = new float[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(i -> {
          float[][] cosines = new float[VIEWS.length][];
          for (int v = 0; v < VIEWS.length; v++) {
            cosines[v] = views[v].cosines(terms.get(v).get(i));
          }
          Likeness likeness = new Likeness(cosines, new float[0], Likeness.NOBODY);
          gram[i] = new float[i + 1];
          for (int j = 0; j <= i; j++) {
            gram[i][j] = likeness.kernel(j);
          }
        });
    return gram;
  }

  private static List<Phrasing> withTargets(List<Phrasing> phrasings, List<Integer> targets) {
    List<Phrasing> settled = new ArrayList<>(phrasings.size());
    for (int i = 0; i < phrasings.size(); i++) {
      settled.add(phrasings.get(i).answeredBy(targets.get(i)));
    }
    return List.copyOf(settled);
  }

  /**
   * Firms that an entry's own phrasings name more than once, so that naming them is no surprise.
   */
  private List<Set<String>> foreignBrands() {
    List<Set<String>> brands = new ArrayList<>();
    for (int e = 0; e < entries; e++) {
      brands.add(new HashSet<>());
    }
    List<Set<String>> once = new ArrayList<>();
    for (int e = 0; e < entries; e++) {
      once.add(new HashSet<>());
    }
    for (Phrasing phrasing : phrasings) {
      if (phrasing.entry() != Phrasing.NONE) {
        for (String brand : phrasing.utterance().foreignBrands()) {
          if (!once.get(phrasing.entry()).add(brand)) {
            brands.get(phrasing.entry()).add(brand);
          }
        }
      }
    }
    return brands;
  }

  /** The phrasings, as they were learnt. */
  public List<Phrasing> phrasings() {
    return phrasings;
  }

  public Evidence evidence(Utterance utterance) {
    return evidence(utterance, Likeness.NOBODY);
  }

  /** The evidence about a phrasing, had the index never seen it. */
  public Evidence evidenceLeavingOut(int phrasing) {
    return evidence(phrasings.get(phrasing).utterance(), phrasing);
  }

  /** Whether a phrasing is the only one of the entry that answers it. */
  public boolean isOnlyOne(int phrasing) {
    int owner = owners[phrasing];
    return owner >= 0
        && IntStream.range(0, owners.length).noneMatch(i -> i != phrasing && owners[i] == owner);
  }

  /** The weightiest terms that a text shares with a phrasing, synonyms spelt alike. */
  public List<String> shared(Utterance utterance, int phrasing) {
    View view = View.CONCEPTS;
    Set<String> theirs = new HashSet<>(view.terms(phrasings.get(phrasing).utterance(), language));
    CosineIndex index = views[view.ordinal()];
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
    for (View view : VIEWS) {
      double[] shares =
          views[view.ordinal()].shares(view.terms(text, language), view.terms(wording, language));
      most = Math.max(most, OF_TEXT * shares[0] + (1 - OF_TEXT) * shares[1]);
    }
    return negates(text) == negates(wording) ? most : most * OPPOSITE;
  }

  private static boolean negates(Utterance text) {
    return Units.of(text.plain()).stream().anyMatch(NEGATIONS::contains);
  }

  private Evidence evidence(Utterance utterance, int leftOut) {
    List<List<String>> terms = new ArrayList<>();
    float[][] cosines = new float[VIEWS.length][];
    for (View view : VIEWS) {
      terms.add(view.terms(utterance, language));
      cosines[view.ordinal()] = views[view.ordinal()].cosines(terms.getLast());
    }
    Likeness likeness = new Likeness(cosines, words.of(utterance.core()), leftOut);
    Tally tally = new Tally(likeness, owners, entries);
    double[] coverage = views[0].coverage(terms.getFirst(), owners, entries, leftOut);
    List<String> sounds = terms.get(View.SOUND.ordinal());
    double[] answered = answers.shares(sounds, views[View.SOUND.ordinal()]::weight);
    int[] near = tally.nearest(NEAR, coverage, answered);
    double[] scores = classifier.scores(likeness, near);
    double[] unknown = new double[VIEWS.length];
    for (View view : VIEWS) {
      unknown[view.ordinal()] = views[view.ordinal()].unknownShare(terms.get(view.ordinal()));
    }
    FeatureMaker maker =
        new FeatureMaker(
            utterance, tally, near, scores, coverage, answered, unknown, foreignBrands);
    List<Evidence.Candidate> candidates =
        IntStream.range(0, near.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(
                        k -> scores[k] + coverage[near[k]] + ANSWER_COUNTS * answered[near[k]])
                    .reversed())
            .limit(CANDIDATES)
            .map(k ->
                new Evidence.Candidate(
                    near[k], scores[k], tally.phrasing(near[k]), maker.features(k)))
            .toList();
    int lookAlike = tally.lookAlikePhrasing();
    return new Evidence(
        utterance,
        candidates,
        lookAlike == Phrasing.NONE ? OptionalInt.empty() : OptionalInt.of(lookAlike),
        likeness);
  }
}
