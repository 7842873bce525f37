package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Utterance;
import java.util.OptionalInt;

/**
 * One text the index knows the answer to, or knows to have none.
 *
 * @param entry the entry that answers it, by number; {@link #NONE} for a look-alike
 * @param not the entry whose look-alike it is, by number; {@link #NONE} for all others
 */
public record Phrasing(String text, Utterance utterance, int entry, int not) {

  public static final int NONE = -1;

  Phrasing answeredBy(int other) {
    return new Phrasing(text, utterance, other, not);
  }

  public OptionalInt answeringEntry() {
    return entry == NONE ? OptionalInt.empty() : OptionalInt.of(entry);
  }
}
