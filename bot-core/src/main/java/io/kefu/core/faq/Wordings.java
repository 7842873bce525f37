package io.kefu.core.faq;

import java.util.List;

/** Compares texts as questions are compared: by characters, by sound and by meaning. */
@FunctionalInterface
public interface Wordings {

  /**
   * How likely a text means the same as each of these wordings, 0 to 1 each, in their order.
   *
   * @param text what a customer wrote
   */
  double[] likeness(String text, List<String> wordings);
}
