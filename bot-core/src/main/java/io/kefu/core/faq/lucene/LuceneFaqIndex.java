package io.kefu.core.faq.lucene;

import io.kefu.core.faq.Answer;
import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.FaqIndex;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.Wordings;
import io.kefu.core.faq.corpus.Corpus;
import io.kefu.core.faq.decide.Calibration;
import io.kefu.core.faq.decide.Decider;
import io.kefu.core.faq.decide.Explainer;
import io.kefu.core.faq.decide.Policy;
import io.kefu.core.faq.learn.ConditionalLogit;
import io.kefu.core.faq.match.Matcher;
import io.kefu.core.faq.match.Material;
import io.kefu.core.faq.match.Phrasing;
import io.kefu.core.faq.match.Phrasings;
import io.kefu.core.faq.match.Training;
import io.kefu.core.faq.memory.Knowledge;
import io.kefu.core.faq.memory.KnowledgeStore;
import io.kefu.core.faq.text.Language;
import io.kefu.core.faq.text.Normalizer;
import io.kefu.core.faq.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The index of one corpus in memory, built once and never changed. */
public final class LuceneFaqIndex implements FaqIndex, Wordings {

  /** Enough questions to learn probabilities from; more only cost time. */
  private static final int MOST_TRIALS = 12_000;

  private final Corpus corpus;
  private final Map<EntryId, FaqEntry> byId;
  private final Decider decider;
  private final Matcher matcher;
  private final Normalizer normalizer;

  private LuceneFaqIndex(Corpus corpus, Decider decider, Matcher matcher, Normalizer normalizer) {
    this.corpus = corpus;
    this.decider = decider;
    this.matcher = matcher;
    this.normalizer = normalizer;
    this.byId =
        corpus.entries().stream().collect(Collectors.toMap(FaqEntry::id, Function.identity()));
  }

  /** Builds the index and calibrates it on the corpus; the same corpus gives the same index. */
  public static LuceneFaqIndex build(Corpus corpus) {
    return build(corpus, KnowledgeStore.NONE);
  }

  /** Builds the same index, but learns only what the store does not know. */
  public static LuceneFaqIndex build(Corpus corpus, KnowledgeStore store) {
    Language language = Language.of(corpus);
    Material material = material(corpus, language);
    String digest = Digest.of(material);
    Optional<Knowledge> known =
        store.find(digest).filter(knowledge -> knowledge.learnt().fits(material));
    if (known.isPresent()) {
      Calibration calibration =
          new Calibration(
              new ConditionalLogit(known.get().probabilities()), known.get().thresholds());
      return of(corpus, language, known.get().learnt().matcher(material), calibration);
    }
    Training training = new Training(material, MOST_TRIALS);
    Calibration calibration = Calibration.learn(training.trials(), Policy.STANDARD);
    store.keep(
        digest,
        new Knowledge(training.learnt(), calibration.probabilities(), calibration.thresholds()));
    return of(corpus, language, training.matcher(), calibration);
  }

  private static Material material(Corpus corpus, Language language) {
    List<Phrasing> phrasings = Phrasings.of(corpus, language);
    List<Utterance> background =
        corpus.lexicon().background().stream().map(language.normalizer()::normalize).toList();
    List<Utterance> answers =
        corpus.entries().stream()
            .map(entry -> language.normalizer().normalize(text(entry)))
            .toList();
    return new Material(phrasings, answers, background, language, new WordSearch(phrasings));
  }

  private static LuceneFaqIndex of(
      Corpus corpus, Language language, Matcher matcher, Calibration calibration) {
    Explainer explainer =
        new Explainer(corpus.version(), corpus.entries(), matcher, calibration.thresholds());
    return new LuceneFaqIndex(
        corpus,
        new Decider(corpus.entries(), language.normalizer(), matcher, calibration, explainer),
        matcher,
        language.normalizer());
  }

  /**
   * All that an entry answers, as one text. Not its title, which is a phrasing: trials leave it
   * out.
   */
  private static String text(FaqEntry entry) {
    Answer answer = entry.answer();
    List<String> parts = new ArrayList<>();
    answer.intro().ifPresent(parts::add);
    answer.steps().forEach(step -> parts.add(step.text()));
    answer.tip().ifPresent(parts::add);
    return String.join(" ", parts);
  }

  @Override
  public Decision decide(Question question) {
    return decider.decide(question);
  }

  @Override
  public double[] likeness(String text, List<String> wordings) {
    Utterance said = whole(text);
    return wordings.stream()
        .mapToDouble(wording -> matcher.likeness(said, whole(wording)))
        .toArray();
  }

  /** Short answers have no filler: "not sure" is all there is to one. */
  private Utterance whole(String text) {
    Utterance read = normalizer.normalize(text);
    return new Utterance(
        read.plain(), read.plain(), read.namesBrand(), read.foreignBrands(), read.readFromPinyin());
  }

  @Override
  public Optional<FaqEntry> find(EntryId id) {
    return Optional.ofNullable(byId.get(id));
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
