package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Language;
import io.kefu.core.faq.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All phrasings by every {@link View}. */
final class Views {

  private static final View[] ALL = View.values();

  private final Language language;
  private final List<List<List<String>>> texts = new ArrayList<>();
  private final CosineIndex[] indexes = new CosineIndex[ALL.length];

  Views(Material material) {
    this.language = material.language();
    for (View view : ALL) {
      texts.add(
          material.phrasings().stream()
              .map(phrasing -> view.terms(phrasing.utterance(), language))
              .toList());
      List<List<String>> background =
          material.background().stream().map(text -> view.terms(text, language)).toList();
      indexes[view.ordinal()] = new CosineIndex(texts.getLast(), background);
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

  /** The terms of each phrasing by one view. */
  List<List<String>> texts(View view) {
    return texts.get(view.ordinal());
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
  float[][] gram() {
    int n = texts.getFirst().size();
    float[][] gram = new float[n][];
    IntStream.range(0, n).parallel().forEach(i -> gram[i] = gramRow(i));
    return gram;
  }

  private float[] gramRow(int i) {
    float[] row = new float[i + 1];
    float[][] cosines = cosines(weigh(texts.stream().map(terms -> terms.get(i)).toList()));
    for (int j = 0; j <= i; j++) {
      row[j] = Kernel.of(cosines, j);
    }
    return row;
  }
}
