package io.kefu.core.faq.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends characters typed for others of the same sound, where the corpus has never seen the text as
 * it is and knows well what it would be.
 */
final class HomophoneMender {

  /** One character in some hundreds is mistyped, and then for one of some tens that sound alike. */
  private static final double PENALTY = Math.log(1.0 / 200 / 40);

  private final Spelling spelling;

  HomophoneMender(Spelling spelling) {
    this.spelling = spelling;
  }

  private record Path(@Nullable Path before, String unit, double score) {}

  String mend(String text) {
    List<String> units = new ArrayList<>();
    text.codePoints().forEach(c -> units.add(Character.toString(c)));
    boolean[] doubtful = doubtful(units);
    Map<String, Path> paths = Map.of(Spelling.START, new Path(null, Spelling.START, 0));
    for (int i = 0; i < units.size(); i++) {
      paths = extended(paths, units.get(i), doubtful[i]);
    }
    Path best = null;
    for (Path path : paths.values()) {
      best = best == null || path.score() > best.score() ? path : best;
    }
    StringBuilder mended = new StringBuilder();
    for (Path path = best; path != null && path.before() != null; path = path.before()) {
      mended.insert(0, path.unit());
    }
    return mended.toString();
  }

  /** The characters of pairs that were never seen: only those may be wrong. */
  private boolean[] doubtful(List<String> units) {
    boolean[] doubtful = new boolean[units.size()];
    for (int i = 1; i < doubtful.length; i++) {
      if (!spelling.hasSeen(units.get(i - 1), units.get(i))) {
        doubtful[i - 1] = true;
        doubtful[i] = true;
      }
    }
    return doubtful;
  }

  private Map<String, Path> extended(Map<String, Path> paths, String unit, boolean doubtful) {
    Map<String, Path> extended = new HashMap<>();
    for (String candidate : doubtful ? candidates(unit) : Set.of(unit)) {
      double penalty = candidate.equals(unit) ? 0 : PENALTY;
      for (Path path : paths.values()) {
        double score = path.score() + penalty + spelling.logProbability(path.unit(), candidate);
        Path known = extended.get(candidate);
        if (known == null || known.score() < score) {
          extended.put(candidate, new Path(path, candidate, score));
        }
      }
    }
    return extended;
  }

  private Set<String> candidates(String unit) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(unit);
    int c = unit.codePointAt(0);
    if (Han.isHan(c)) {
      candidates.addAll(spelling.charactersOf(Han.sound(c)));
    }
    return candidates;
  }
}
