package io.kefu.core.faq.exchange;

import io.kefu.core.faq.FaqEntry;
import java.util.List;

/** What an import does with one row. */
public sealed interface Change {

  record Added(FaqEntry entry) implements Change {}

  /** The entry as it will be; its version is one higher if the answer is another. */
  record Updated(FaqEntry entry, List<String> fields) implements Change {

    public Updated {
      fields = List.copyOf(fields);
    }
  }

  record Unchanged(FaqEntry entry) implements Change {}

  record Skipped(int row, String reason) implements Change {}
}
