package io.kefu.core.faq.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts as unit vectors of weighted terms, and the cosine of a question with all of them at once. A
 * term weighs the more the rarer it is in the texts and in the background together; one that was
 * never met weighs most, so a question about something else stays far from everything.
 */
final class CosineIndex {

  private final Map<String, Postings> postings = new HashMap<>();
  private final double unknownWeight;
  private final int size;

  CosineIndex(List<List<String>> texts, Collection<List<String>> background) {
    Map<String, Integer> frequency = new HashMap<>();
    background.forEach(terms -> count(terms, frequency));
    texts.forEach(terms -> count(terms, frequency));
    int all = texts.size() + background.size();
    this.unknownWeight = weight(0, all);
    this.size = texts.size();
    frequency.forEach((term, count) -> postings.put(term, new Postings(weight(count, all))));
    for (int i = 0; i < texts.size(); i++) {
      add(i, new LinkedHashSet<>(texts.get(i)));
    }
  }

  private static void count(List<String> terms, Map<String, Integer> frequency) {
    new LinkedHashSet<>(terms).forEach(term -> frequency.merge(term, 1, Integer::sum));
  }

  private static double weight(int count, int all) {
    return Math.log((all + 1.0) / (count + 0.5));
  }

  private void add(int text, Set<String> terms) {
    double length = length(terms);
    for (String term : terms) {
      Postings list = postings.get(term);
      if (list != null) {
        list.add(text, list.weight / length);
      }
    }
  }

  private double length(Set<String> terms) {
    double sum = 0;
    for (String term : terms) {
      double weight = weight(term);
      sum += weight * weight;
    }
    return sum == 0 ? 1 : Math.sqrt(sum);
  }

  double weight(String term) {
    Postings list = postings.get(term);
    return list == null ? unknownWeight : list.weight;
  }

  /**
   * How much of each of two texts is in the other, by weight.
   *
   * @return the share of the first and of the second that they have in common, 0 to 1 each
   */
  double[] shares(List<String> first, List<String> second) {
    Set<String> one = new LinkedHashSet<>(first);
    Set<String> other = new LinkedHashSet<>(second);
    double common = one.stream().filter(other::contains).mapToDouble(this::weight).sum();
    return new double[] {
      common / (common + rest(one, other)), common / (common + rest(other, one))
    };
  }

  private double rest(Set<String> terms, Set<String> without) {
    double rest =
        terms.stream().filter(term -> !without.contains(term)).mapToDouble(this::weight).sum();
    return Math.max(rest, Double.MIN_NORMAL);
  }

  /** Looks up the terms of a question, each once. */
  Weighed weigh(List<String> question) {
    Set<String> distinct = new LinkedHashSet<>(question);
    Weighed weighed =
        new Weighed(
            List.copyOf(distinct), new Postings[distinct.size()], new double[distinct.size()]);
    int i = 0;
    for (String term : distinct) {
      Postings list = postings.get(term);
      weighed.lists[i] = list == null ? Postings.EMPTY : list;
      weighed.weights[i++] = list == null ? unknownWeight : list.weight;
    }
    return weighed;
  }

  /** The terms of a question with their weights and the texts that hold them. */
  final class Weighed {

    private final List<String> terms;
    private final Postings[] lists;
    private final double[] weights;

    private Weighed(List<String> terms, Postings[] lists, double[] weights) {
      this.terms = terms;
      this.lists = lists;
      this.weights = weights;
    }

    int size() {
      return weights.length;
    }

    String term(int term) {
      return terms.get(term);
    }

    double weight(int term) {
      return weights[term];
    }

    /** The texts that hold a term; more room than {@link #holders} says. */
    int[] texts(int term) {
      return lists[term].texts;
    }

    int holders(int term) {
      return lists[term].size;
    }

    /** The cosine, 0 to 1, with each text. */
    float[] cosines() {
      float[] cosines = new float[size];
      double squares = 0;
      for (double weight : weights) {
        squares += weight * weight;
      }
      double length = squares == 0 ? 1 : Math.sqrt(squares);
      for (int term = 0; term < weights.length; term++) {
        lists[term].addTo(cosines, (float) (weights[term] / length));
      }
      return cosines;
    }

    /** The share of the weight, 0 to 1, that was never met in any text. */
    double unknownShare() {
      double unknown = 0;
      double all = 0;
      for (int term = 0; term < weights.length; term++) {
        all += weights[term];
        unknown += lists[term].size == 0 ? weights[term] : 0;
      }
      return all == 0 ? 0 : unknown / all;
    }
  }

  /** A term's weight, and the texts that hold it with its share in each. */
  private static final class Postings {

    private static final Postings EMPTY = new Postings(0);

    private final double weight;
    private int[] texts = new int[2];
    private float[] shares = new float[2];
    private int size;

    Postings(double weight) {
      this.weight = weight;
    }

    void add(int text, double share) {
      if (size == texts.length) {
        texts = Arrays.copyOf(texts, 2 * size);
        shares = Arrays.copyOf(shares, 2 * size);
      }
      texts[size] = text;
      shares[size++] = (float) share;
    }

    void addTo(float[] sums, float factor) {
      for (int i = 0; i < size; i++) {
        sums[texts[i]] += factor * shares[i];
      }
    }
  }
}
