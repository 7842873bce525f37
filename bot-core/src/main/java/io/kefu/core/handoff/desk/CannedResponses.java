package io.kefu.core.handoff.desk;

import java.util.SortedMap;

/** Sentences that agents insert by a shortcut; shared by the whole desk. */
public interface CannedResponses {

  /** All of them, by shortcut. */
  SortedMap<String, String> all();

  /** Adds or changes one; gives its text as it is kept, without secrets. */
  String put(String shortcut, String text);

  void remove(String shortcut);
}
