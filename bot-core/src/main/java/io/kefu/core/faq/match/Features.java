package io.kefu.core.faq.match;

import io.kefu.core.faq.learn.Logistic.Pull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Named numbers, in a fixed order, from which a probability is made. */
public final class Features {

  private final List<String> names = new ArrayList<>();
  private final List<Pull> pulls = new ArrayList<>();
  private double[] values = new double[40];

  Features add(String name, Pull pull, double value) {
    if (names.size() == values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[names.size()] = value;
    names.add(name);
    pulls.add(pull);
    return this;
  }

  public List<String> names() {
    return List.copyOf(names);
  }

  public List<Pull> pulls() {
    return List.copyOf(pulls);
  }

  public double[] values() {
    return Arrays.copyOf(values, names.size());
  }
}
