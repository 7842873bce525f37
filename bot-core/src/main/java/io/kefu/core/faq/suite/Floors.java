package io.kefu.core.faq.suite;

import io.kefu.core.faq.corpus.CorpusFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a corpus must reach: {@code floors.yaml}, a figure and its bound a line. {@code wrong},
 * {@code false-answers} and {@code false-offers} must not be above their bound, all others not
 * below.
 */
public record Floors(Map<String, Double> bounds) {

  public static final Floors NONE = new Floors(Map.of());
  public static final String FILE = "floors.yaml";

  private static final Map<String, ToDoubleFunction<Figures>> AT_LEAST =
      Map.of(
          "recall-at-1", Figures::recallAt1,
          "recall-at-5", Figures::recallAt5,
          "mrr", Figures::mrr,
          "answered", Figures::answered,
          "accuracy-at-5", Figures::accuracyAt5,
          "auroc", Figures::auroc);
  private static final Map<String, ToDoubleFunction<Figures>> AT_MOST =
      Map.of(
          "wrong", Figures::wrong,
          "false-answers", Figures::falseAnswers,
          "false-offers", Figures::falseOffers);

  public Floors {
    bounds = new LinkedHashMap<>(bounds);
  }

  /**
   * @throws FaultySuiteException naming the file and what is wrong with it
   */
  public static Floors read(CorpusFile file) {
    Map<String, Double> bounds = new LinkedHashMap<>();
    for (Map.Entry<?, ?> line : lines(file).entrySet()) {
      String name = String.valueOf(line.getKey());
      if (!(line.getValue() instanceof Number bound)
          || !(AT_LEAST.containsKey(name) || AT_MOST.containsKey(name))) {
        throw new FaultySuiteException(file.name() + ": no such floor: " + line);
      }
      bounds.put(name, bound.doubleValue());
    }
    return new Floors(bounds);
  }

  /** The floors among the files of a corpus, if it sets any. */
  public static Floors in(List<CorpusFile> corpus) {
    return corpus.stream()
        .filter(file -> file.name().equals(FILE) || file.name().equals("questions/" + FILE))
        .findFirst()
        .map(Floors::read)
        .orElse(NONE);
  }

  private static Map<?, ?> lines(CorpusFile file) {
    try {
      Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file.text());
      if (content instanceof Map<?, ?> map) {
        return map;
      }
    } catch (YAMLException e) {
      throw new FaultySuiteException(file.name() + ": " + e.getMessage());
    }
    throw new FaultySuiteException(file.name() + ": expected `figure: bound` lines");
  }

  /** Which floors the figures miss, a sentence each. */
  public List<String> missedBy(Figures figures) {
    List<String> missed = new ArrayList<>();
    bounds.forEach((name, bound) -> {
      ToDoubleFunction<Figures> atLeast = AT_LEAST.get(name);
      ToDoubleFunction<Figures> atMost = AT_MOST.get(name);
      if (atLeast != null && atLeast.applyAsDouble(figures) < bound) {
        missed.add(sentence(name, atLeast.applyAsDouble(figures), "below", bound));
      } else if (atMost != null && atMost.applyAsDouble(figures) > bound) {
        missed.add(sentence(name, atMost.applyAsDouble(figures), "above", bound));
      }
    });
    return missed;
  }

  private static String sentence(String name, double value, String where, double bound) {
    return String.format(Locale.ROOT, "%s is %.4f, %s %.4f", name, value, where, bound);
  }
}
