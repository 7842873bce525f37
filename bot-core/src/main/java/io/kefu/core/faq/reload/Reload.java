package io.kefu.core.faq.reload;

import java.util.List;

/** What came of looking for a changed corpus. */
public sealed interface Reload {

  record Unchanged(String version) implements Reload {}

  record Swapped(String from, String to) implements Reload {}

  /** The corpus was not good enough and the old one stays; the reasons say what to mend. */
  record Refused(String stays, List<String> reasons) implements Reload {

    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
