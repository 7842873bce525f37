package io.kefu.core.faq.match;

import io.kefu.core.faq.learn.ConditionalLogit.Pull;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers from which a probability is made: what each one is, and which way it may pull. */
public final class Features {

  /** One number for each of these, in this order. */
  public static final List<Feature> LAYOUT = layout();

  private Features() {}

  public record Feature(String name, Pull pull) {}

  private static List<Feature> layout() {
    List<Feature> layout = new ArrayList<>();
    layout.add(new Feature("classifier", Pull.FOR));
    layout.add(new Feature("classifier-lead", Pull.FOR));
    layout.add(new Feature("classifier-sum", Pull.EITHER));
    for (View view : View.values()) {
      addMeasure(layout, view.name().toLowerCase(Locale.ROOT));
    }
    addMeasure(layout, "words");
    for (View view : View.values()) {
      layout.add(new Feature(view.name().toLowerCase(Locale.ROOT) + "-unknown", Pull.AGAINST));
    }
    for (String share : List.of("coverage", "repetition", "whole")) {
      layout.add(new Feature(share, Pull.FOR));
      layout.add(new Feature(share + "-lead", Pull.FOR));
    }
    layout.add(new Feature("length", Pull.EITHER));
    layout.add(new Feature("brand", Pull.EITHER));
    layout.add(new Feature("foreign-brand", Pull.EITHER));
    layout.add(new Feature("surprising-brand", Pull.AGAINST));
    return List.copyOf(layout);
  }

  private static void addMeasure(List<Feature> layout, String measure) {
    layout.add(new Feature(measure + "-best", Pull.FOR));
    layout.add(new Feature(measure + "-mean", Pull.FOR));
    layout.add(new Feature(measure + "-look-alike", Pull.AGAINST));
    layout.add(new Feature(measure + "-lead", Pull.FOR));
    layout.add(new Feature(measure + "-look-alike-lead", Pull.FOR));
  }

  /** Takes the numbers in the order of {@link #LAYOUT}. */
  static final class Values {

    private final double[] values = new double[LAYOUT.size()];
    private int size;

    Values add(double value) {
      values[size++] = value;
      return this;
    }

    double[] all() {
      if (size != values.length) {
        throw new IllegalStateException(size + " numbers for " + values.length + " features");
      }
      return values;
    }
  }
}
