package io.kefu.core.faq.suite;

import io.kefu.core.faq.EntryId;
import java.util.List;

/**
 * A question whose right answer is known.
 *
 * @param group the file it stands in, without folder and ending
 * @param expected any of these is right; empty if no entry answers it
 */
public record HeldOutQuestion(String text, String group, List<EntryId> expected) {

  public HeldOutQuestion {
    expected = List.copyOf(expected);
  }

  public boolean isCovered() {
    return !expected.isEmpty();
  }
}
