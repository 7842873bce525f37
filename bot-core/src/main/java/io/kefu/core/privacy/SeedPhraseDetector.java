package io.kefu.core.privacy;

import java.util.Set;

/**
 * Wallet recovery phrases: a run of English words of the BIP-39 list, or of single Chinese
 * characters set apart from each other. After a word for such a phrase fewer are enough.
 */
final class SeedPhraseDetector implements Detector {

  private static final Set<Cue> SEEDS = Set.of(Cue.SEED);
  private static final int REACH = 16;
  private static final int SHORTEST = 11;
  private static final int SHORTEST_NAMED = 4;

  private final SeedWords words = SeedWords.load();

  @Override
  public void detect(Scan scan, Findings findings) {
    int at = 0;
    while (at < scan.text().length()) {
      SeedRun run = words.runFrom(scan.text(), at);
      at = take(scan, findings, run) ? run.end() : Math.max(run.next(), at + 1);
    }
    HanSeedPhrase.find(scan).forEach(span -> hide(findings, span));
  }

  private static boolean take(Scan scan, Findings findings, SeedRun run) {
    int least = isNamed(scan, run.start()) ? SHORTEST_NAMED : SHORTEST;
    return run.known() >= least && hide(findings, run);
  }

  private static boolean hide(Findings findings, SeedRun run) {
    return findings.hide(run.start(), run.end(), SecretKind.SEED_PHRASE);
  }

  static boolean isNamed(Scan scan, int start) {
    return !scan.context().isSilentOn(SecretKind.SEED_PHRASE)
        || scan.cues().lastBefore(start, REACH, SEEDS).isPresent();
  }
}
