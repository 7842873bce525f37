package io.kefu.core.privacy;

import io.kefu.core.privacy.Cues.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Recovery phrases of Chinese characters, apart ("a b c …") or, after a cue, in one piece. */
final class HanSeedPhrase {

  private static final Set<Integer> LENGTHS = Set.of(12, 15, 18, 21, 24);
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
    Tokens.visit(
        text,
        Chars::isHan,
        (start, end) -> {
          SeedRun run = inOnePiece(scan, start, end);
          if (run.known() > 0) {
            found.add(run);
          }
        });
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
  private static SeedRun inOnePiece(Scan scan, int start, int end) {
    for (Hit hit : scan.cues().hits()) {
      if (hit.cue() == Cue.SEED && hit.start() >= start && hit.end() <= end) {
        int first = afterCopula(scan, hit.end());
        int size = end - first;
        if (LENGTHS.contains(size) && !hasWord(scan, first, end)) {
          return new SeedRun(first, end, size, end);
        }
      }
    }
    return new SeedRun(start, start, 0, end);
  }

  private static int afterCopula(Scan scan, int at) {
    return scan.cues()
        .startingAt(at)
        .filter(hit -> hit.cue() == Cue.COPULA)
        .map(Hit::end)
        .orElse(at);
  }

  private static boolean hasWord(Scan scan, int start, int end) {
    return scan.cues().hits().stream()
        .anyMatch(hit -> hit.start() >= start && hit.end() <= end && hit.end() - hit.start() > 1);
  }
}
