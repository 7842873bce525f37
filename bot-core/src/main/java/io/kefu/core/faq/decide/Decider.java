package io.kefu.core.faq.decide;

import io.kefu.core.faq.Decision;
import io.kefu.core.faq.EntryId;
import io.kefu.core.faq.Explanation;
import io.kefu.core.faq.Explanation.Thresholds;
import io.kefu.core.faq.FaqEntry;
import io.kefu.core.faq.Match;
import io.kefu.core.faq.Question;
import io.kefu.core.faq.Urgency;
import io.kefu.core.faq.match.Evidence;
import io.kefu.core.faq.match.Matcher;
import io.kefu.core.faq.text.Normalizer;
import io.kefu.core.faq.text.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides about questions from evidence and calibration; holds no state that changes. */
public final class Decider {

  private static final int MOST_MATCHES = 5;
  private static final int MOST_CHOICES = 3;
  private static final double HALF = 0.5;

  private final List<FaqEntry> entries;
  private final Normalizer normalizer;
  private final Matcher matcher;
  private final Calibration calibration;
  private final Explainer explainer;
  private final Clauses clauses = new Clauses();
  private final FollowUps followUps = new FollowUps();

  /**
   * @param entries in the order of their numbers in the matcher
   */
  public Decider(
      List<FaqEntry> entries,
      Normalizer normalizer,
      Matcher matcher,
      Calibration calibration,
      Explainer explainer) {
    this.entries = List.copyOf(entries);
    this.normalizer = normalizer;
    this.matcher = matcher;
    this.calibration = calibration;
    this.explainer = explainer;
  }

  public Decision decide(Question question) {
    Judgement whole = judge(question.text());
    if (whole.rated().isEmpty()) {
      return new Decision.Abstain(0, List.of(), explainer.nothing(whole.utterance()));
    }
    Optional<Decision> both = twoAnswers(question.text(), whole);
    if (both.isPresent()) {
      return both.get();
    }
    return goingOn(question, whole).orElseGet(() -> single(whole, List.of()));
  }

  /** What one text means by itself. */
  private record Judgement(Utterance utterance, Evidence evidence, List<Rated> rated) {

    Rated first() {
      return rated.getFirst();
    }
  }

  private Judgement judge(String text) {
    Utterance utterance = normalizer.normalize(text);
    if (utterance.isEmpty()) {
      return new Judgement(utterance, Evidence.none(utterance), List.of());
    }
    Evidence evidence = matcher.evidence(utterance);
    return new Judgement(utterance, evidence, calibration.rate(evidence.candidates()));
  }

  private Decision single(Judgement judgement, List<String> signals) {
    Thresholds thresholds = calibration.thresholds();
    List<Match> matches = matches(judgement.rated());
    double confidence = matches.getFirst().confidence();
    Explanation why = explainer.explain(judgement.evidence(), judgement.rated(), signals);
    if (calibration.answers(judgement.rated())) {
      return new Decision.Answer(matches.subList(0, 1), confidence, matches, why);
    }
    List<Match> near =
        matches.stream()
            .filter(match -> match.confidence() >= thresholds.clarify())
            .limit(MOST_CHOICES)
            .toList();
    return near.isEmpty()
        ? new Decision.Abstain(confidence, matches, why)
        : new Decision.Clarify(near, confidence, matches, why);
  }

  private List<Match> matches(List<Rated> rated) {
    return rated.stream().limit(MOST_MATCHES).map(this::match).toList();
  }

  private Match match(Rated rated) {
    return new Match(entry(rated).id(), rated.probability());
  }

  private FaqEntry entry(Rated rated) {
    return entries.get(rated.candidate().entry());
  }

  /**
   * Two requests in one message: two of its pieces have an answer each, which the whole ranks high.
   */
  private Optional<Decision> twoAnswers(String text, Judgement whole) {
    List<Rated> answered = new ArrayList<>();
    for (String piece : clauses.of(text)) {
      Judgement part = judge(piece);
      if (isSure(part)
          && isAmongTheFirst(part.first(), whole)
          && answered.stream().noneMatch(one -> isSameEntry(one, part.first()))) {
        answered.add(part.first());
      }
    }
    if (answered.size() < 2) {
      return Optional.empty();
    }
    List<Match> answers =
        answered.stream()
            .sorted(
                Comparator.<Rated, Urgency>comparing(rated -> entry(rated).urgency())
                    .thenComparing(rated -> rank(rated, whole)))
            .limit(2)
            .map(this::match)
            .toList();
    double confidence = answers.getFirst().confidence();
    Explanation why = explainer.explain(whole.evidence(), whole.rated(), List.of("two-questions"));
    return Optional.of(
        new Decision.Answer(answers, confidence, withOthers(answers, whole.rated()), why));
  }

  private boolean isSure(Judgement judgement) {
    return calibration.answers(judgement.rated());
  }

  /** Two requests halve each other's probability in the whole, but not their rank. */
  private static boolean isAmongTheFirst(Rated part, Judgement whole) {
    int rank = rank(part, whole);
    return rank >= 0 && rank < MOST_CHOICES;
  }

  private static int rank(Rated part, Judgement whole) {
    return whole.rated().stream()
        .map(rated -> rated.candidate().entry())
        .toList()
        .indexOf(part.candidate().entry());
  }

  private static boolean isSameEntry(Rated one, Rated other) {
    return one.candidate().entry() == other.candidate().entry();
  }

  private List<Match> withOthers(List<Match> first, List<Rated> rest) {
    List<Match> matches = new ArrayList<>(first);
    for (Match match : matches(rest)) {
      if (first.stream().noneMatch(known -> known.entry().equals(match.entry()))) {
        matches.add(match);
      }
    }
    return matches.subList(0, Math.min(MOST_MATCHES, matches.size()));
  }

  /** A question that means little by itself but goes on about the entry answered last. */
  private Optional<Decision> goingOn(Question question, Judgement alone) {
    Optional<FaqEntry> context = question.context().flatMap(this::find);
    if (context.isEmpty() || !followUps.matches(alone.utterance().plain())) {
      return Optional.empty();
    }
    if (isSure(alone) || isAboutAnother(alone, context.get())) {
      return Optional.empty();
    }
    Judgement together = judge(context.get().title() + " " + question.text());
    boolean isAboutIt =
        together.rated().stream()
            .findFirst()
            .filter(first -> entry(first).id().equals(context.get().id()))
            .filter(first -> first.probability() >= calibration.thresholds().clarify())
            .isPresent();
    return isAboutIt ? Optional.of(single(together, List.of("context"))) : Optional.empty();
  }

  /** More likely than not. */
  private boolean isAboutAnother(Judgement alone, FaqEntry context) {
    return alone.rated().stream()
        .findFirst()
        .filter(first -> first.probability() > HALF && !entry(first).equals(context))
        .isPresent();
  }

  private Optional<FaqEntry> find(EntryId id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }
}
