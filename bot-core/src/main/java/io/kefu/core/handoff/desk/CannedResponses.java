package io.kefu.core.handoff.desk;

import java.util.SortedMap;

/** Sentences that agents insert by a shortcut; shared by the whole desk. */
public interface CannedResponses {

  /** All of them, by shortcut. */
  SortedMap<String, String> all();

  /** Adds or changes one. */
  void put(String shortcut, String text);

  void remove(String shortcut);
}
