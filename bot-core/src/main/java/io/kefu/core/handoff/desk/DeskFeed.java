package io.kefu.core.handoff.desk;

import java.util.List;
import java.util.Optional;

/**
 * Tells, on every node, what changes at the desk. Read {@link #version} first and the state after
 * it: events since that version make the state complete. Events may come twice.
 */
public interface DeskFeed {

  /** The version of the last event; {@code 0-0} if there is none. */
  String version();

  /** The events after this version, oldest first; empty if they are not all kept any more. */
  Optional<List<DeskEvent>> since(String version);

  /** Tells this listener from now on. */
  void listen(Listener listener);

  /** Calls come one at a time and must return soon. */
  interface Listener {

    void onEvent(DeskEvent event);

    /** Events may have been missed; {@link DeskFeed#since} knows them. */
    void onResumed();
  }

  /** Whether the first version is older (negative), the same (0) or newer (positive). */
  static int compare(String first, String second) {
    String[] a = first.split("-", 2);
    String[] b = second.split("-", 2);
    int byTime = Long.compare(Long.parseLong(a[0]), Long.parseLong(b[0]));
    return byTime != 0 ? byTime : Long.compare(Long.parseLong(a[1]), Long.parseLong(b[1]));
  }
}
