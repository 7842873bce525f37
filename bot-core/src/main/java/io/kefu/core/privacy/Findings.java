package io.kefu.core.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The secrets found in one message so far; no two overlap. */
final class Findings {

  /** A secret at [start, end) of the folded text, and what the reader sees in its place. */
  record Finding(int start, int end, SecretKind kind, String shown) {}

  private final MaskLabels labels;
  private final List<Finding> found = new ArrayList<>();
  private final BitSet claimed = new BitSet();

  Findings(MaskLabels labels) {
    this.labels = labels;
  }

  /** Hides the whole value behind its label. */
  boolean hide(int start, int end, SecretKind kind) {
    return add(new Finding(start, end, kind, labels.apply(kind)));
  }

  /** Shows a part of the value. */
  boolean shorten(int start, int end, SecretKind kind, String shown) {
    return add(new Finding(start, end, kind, shown));
  }

  private boolean add(Finding finding) {
    if (!isFree(finding.start(), finding.end())) {
      return false;
    }
    claimed.set(finding.start(), finding.end());
    found.add(finding);
    return true;
  }

  /** Whether no earlier detector has claimed any of it. */
  boolean isFree(int start, int end) {
    int next = claimed.nextSetBit(start);
    return start < end && (next < 0 || next >= end);
  }

  List<Finding> inOrder() {
    found.sort(Comparator.comparingInt(Finding::start));
    return found;
  }
}
