package io.kefu.core.privacy;

import io.kefu.core.privacy.Cues.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recovery phrases of Chinese characters, apart ("a b c …") or, after a cue, in one piece. */
final class HanSeedPhrase {

  private static final Set<Integer> LENGTHS = Set.of(12, 15, 18, 21, 24);
  private static final int LONGEST = 24;
  private static final int SHORTEST = 12;
  private static final int SHORTEST_NAMED = 5;
  private static final int WIDEST_GAP = 5;

  private HanSeedPhrase() {}

  static List<SeedRun> find(Scan scan) {
    List<SeedRun> found = new ArrayList<>();
    FoldedText text = scan.text();
    int at = 0;
    while (at < text.length()) {
      SeedRun run = apart(text, at);
      if (run.known() > 1 && isPhrase(scan, run)) {
        found.add(run);
      }
      at = Math.max(run.next(), at + 1);
    }
    for (Hit hit : scan.cues().hits()) {
      if (hit.cue() == Cue.SEED) {
        inOnePiece(scan, hit.end()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Single characters with separators or numbering between, from the first at an index on. */
  private static SeedRun apart(FoldedText text, int from) {
    int start = Tokens.end(text, from, c -> !Chars.isHan(c));
    int end = start + 1;
    int known = 1;
    int next = nextHan(text, end);
    while (next > 0) {
      end = next + 1;
      known++;
      next = nextHan(text, end);
    }
    return new SeedRun(start, end, known, end);
  }

  private static int nextHan(FoldedText text, int end) {
    int at = end;
    while (at < text.length() && !Character.isLetter(text.at(at)) && at - end < WIDEST_GAP) {
      at++;
    }
    return at > end && Chars.isHan(text.at(at)) ? at : -1;
  }

  private static boolean isPhrase(Scan scan, SeedRun run) {
    boolean named = SeedPhraseDetector.isNamed(scan, run.start());
    return named ? run.known() >= SHORTEST_NAMED : run.known() >= SHORTEST;
  }

  /** Directly after a cue: a piece of the right length in which no word is found. */
  private static Optional<SeedRun> inOnePiece(Scan scan, int cueEnd) {
    int start = cueEnd;
    Hit joint = scan.cues().startingAt(start).orElse(null);
    while (scan.text().at(start) == ' ' || (joint != null && joint.cue() == Cue.COPULA)) {
      start = joint == null ? start + 1 : joint.end();
      joint = scan.cues().startingAt(start).orElse(null);
    }
    int end = start;
    while (end - start <= LONGEST && Chars.isHan(scan.text().at(end))) {
      end++;
    }
    int size = end - start;
    return LENGTHS.contains(size) && !hasWord(scan, start, end)
        ? Optional.of(new SeedRun(start, end, size, end))
        : Optional.empty();
  }

  private static boolean hasWord(Scan scan, int start, int end) {
    return scan.cues().within(start, end).stream().anyMatch(hit -> hit.end() - hit.start() > 1);
  }
}
