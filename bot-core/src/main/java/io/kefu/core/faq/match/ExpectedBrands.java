package io.kefu.core.faq.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Firms that an entry's own phrasings name more than once: naming them is no surprise. */
final class ExpectedBrands {

  private ExpectedBrands() {}

  /** For each entry. */
  static List<Set<String>> of(List<Phrasing> phrasings, int entries) {
    List<Set<String>> once = sets(entries);
    List<Set<String>> again = sets(entries);
    for (Phrasing phrasing : phrasings) {
      if (phrasing.entry() != Phrasing.NONE) {
        for (String brand : phrasing.utterance().foreignBrands()) {
          if (!once.get(phrasing.entry()).add(brand)) {
            again.get(phrasing.entry()).add(brand);
          }
        }
      }
    }
    return again;
  }

  private static List<Set<String>> sets(int count) {
    return Stream.<Set<String>>generate(HashSet::new).limit(count).toList();
  }
}
