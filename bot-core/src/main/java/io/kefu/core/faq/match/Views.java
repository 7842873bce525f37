package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Language;
import io.kefu.core.faq.text.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** All phrasings by every {@link View}. */
final class Views {

  private static final View[] ALL = View.values();

  private final Language language;
  private final CosineIndex[] indexes = new CosineIndex[ALL.length];
  private final int[] lengths;

  Views(Material material) {
    this.language = material.language();
    this.lengths = new int[material.phrasings().size()];
    for (View view : ALL) {
      List<List<String>> texts =
          material.phrasings().stream()
              .map(phrasing -> view.terms(phrasing.utterance(), language))
              .toList();
      if (view == View.CHARACTERS) {
        Arrays.setAll(lengths, i -> texts.get(i).size());
      }
      List<List<String>> background =
          material.background().stream().map(text -> view.terms(text, language)).toList();
      indexes[view.ordinal()] = new CosineIndex(texts, background);
    }
  }

  CosineIndex of(View view) {
    return indexes[view.ordinal()];
  }

  /** The terms of a text by every view. */
  List<List<String>> terms(Utterance text) {
    List<List<String>> terms = new ArrayList<>(ALL.length);
    for (View view : ALL) {
      terms.add(view.terms(text, language));
    }
    return terms;
  }

  /** How many terms each phrasing has, by its characters. */
  int[] lengths() {
    return lengths;
  }

  /** Looks up the terms of a question by every view. */
  CosineIndex.Weighed[] weigh(List<List<String>> terms) {
    CosineIndex.Weighed[] weighed = new CosineIndex.Weighed[ALL.length];
    for (int v = 0; v < ALL.length; v++) {
      weighed[v] = indexes[v].weigh(terms.get(v));
    }
    return weighed;
  }

  static float[][] cosines(CosineIndex.Weighed[] question) {
    float[][] cosines = new float[question.length][];
    for (int v = 0; v < question.length; v++) {
      cosines[v] = question[v].cosines();
    }
    return cosines;
  }

  /** The lower triangle of the kernel between all phrasings. */
  float[][] gram(List<Phrasing> phrasings) {
    float[][] gram = new float[phrasings.size()][];
    IntStream.range(0, gram.length)
        .parallel()
        .forEach(i -> gram[i] = gramRow(phrasings.get(i).utterance(), i));
    return gram;
  }

  private float[] gramRow(Utterance phrasing, int i) {
    float[] row = new float[i + 1];
    float[][] cosines = cosines(weigh(terms(phrasing)));
    for (int j = 0; j <= i; j++) {
      row[j] = Kernel.of(cosines, j);
    }
    return row;
  }
}
