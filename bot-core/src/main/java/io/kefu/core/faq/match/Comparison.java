package io.kefu.core.faq.match;

import io.kefu.core.faq.text.Utterance;

/**
 * A question beside all phrasings and all entries.
 *
 * @param shares how much of it the texts of each entry hold together
 * @param unknown by every view, the share of it that was never met, 0 to 1
 */
record Comparison(
    Utterance utterance,
    Likeness likeness,
    Tally tally,
    EntryIndex.Shares shares,
    double[] unknown) {

  /** How near an entry seems at first sight. */
  double nearness(int entry) {
    return tally.nearness(entry)
        + shares.covered()[entry]
        + shares.repeated()[entry]
        + shares.whole()[entry];
  }
}
