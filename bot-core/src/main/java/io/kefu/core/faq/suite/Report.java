package io.kefu.core.faq.suite;

import io.kefu.core.faq.EntryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run of the suite found; written as JSON as it stands, and by {@link MarkdownReport} for
 * people.
 *
 * @param index version of the index that was asked
 * @param groups figures by file of questions
 * @param entries figures by the first expected entry
 * @param confusions which entry was taken for which, most frequent first
 * @param worst questions decided wrongly, the most confident first
 */
public record Report(
    String index,
    Figures total,
    Map<String, Figures> groups,
    Map<String, Figures> entries,
    List<Confusion> confusions,
    List<Mistake> worst) {

  private static final int MOST_MISTAKES = 50;
  private static final String NONE = "none";

  /** How often the first match was one entry where another, or none, was right. */
  public record Confusion(String expected, String found, int times) {}

  /** One question decided wrongly: a wrong answer, a false one, or one that was not given. */
  public record Mistake(
      String question,
      String group,
      String expected,
      String found,
      String decision,
      double confidence,
      String nearest) {}

  static Report of(String index, List<Verdict> verdicts) {
    return new Report(
        index,
        Figures.of(verdicts),
        figures(verdicts, verdict -> verdict.question().group()),
        figures(
            verdicts.stream().filter(verdict -> verdict.question().isCovered()).toList(),
            Report::expected),
        confusions(verdicts),
        mistakes(verdicts));
  }

  private static Map<String, Figures> figures(
      List<Verdict> verdicts, Function<Verdict, String> key) {
    Map<String, List<Verdict>> parts =
        verdicts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    Map<String, Figures> figures = new LinkedHashMap<>();
    parts.forEach((name, part) -> figures.put(name, Figures.of(part)));
    return figures;
  }

  private static String expected(Verdict verdict) {
    return verdict.question().expected().stream().findFirst().map(EntryId::value).orElse(NONE);
  }

  private static String found(Verdict verdict) {
    return verdict.first().map(EntryId::value).orElse(NONE);
  }

  private static List<Confusion> confusions(List<Verdict> verdicts) {
    Map<List<String>, Integer> times = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      boolean isConfused =
          verdict.question().isCovered() ? !verdict.isFirstRight() : verdict.isAnswered();
      if (isConfused) {
        times.merge(List.of(expected(verdict), found(verdict)), 1, Integer::sum);
      }
    }
    List<Confusion> confusions = new ArrayList<>();
    times.forEach((pair, n) -> confusions.add(new Confusion(pair.get(0), pair.get(1), n)));
    confusions.sort(Comparator.comparingInt(Confusion::times).reversed());
    return confusions;
  }

  private static List<Mistake> mistakes(List<Verdict> verdicts) {
    List<Mistake> wrong = new ArrayList<>();
    List<Mistake> missed = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.isWrongAnswer() || verdict.isFalseAnswer()) {
        wrong.add(mistake(verdict));
      } else if (verdict.question().isCovered() && !verdict.isAnswered()) {
        missed.add(mistake(verdict));
      }
    }
    wrong.sort(Comparator.comparingDouble(Mistake::confidence).reversed());
    missed.sort(Comparator.comparingDouble(Mistake::confidence));
    wrong.addAll(missed);
    return wrong.subList(0, Math.min(MOST_MISTAKES, wrong.size()));
  }

  private static Mistake mistake(Verdict verdict) {
    return new Mistake(
        verdict.question().text(),
        verdict.question().group(),
        expected(verdict),
        found(verdict),
        verdict.isAnswered() ? "answer" : verdict.isClarified() ? "clarify" : "abstain",
        verdict.decision().confidence(),
        verdict.decision().explanation().candidates().stream()
            .findFirst()
            .map(candidate -> candidate.phrasing().text())
            .orElse(""));
  }
}
