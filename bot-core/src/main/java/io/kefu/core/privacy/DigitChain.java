package io.kefu.core.privacy;

import java.util.List;

/**
 * Groups of digits that follow each other with at most a space, dash or dot between two, such as
 * {@code 6222 0212 3456 7890}.
 */
final class DigitChain {

  /** One group at [start, end) of the folded text. */
  record Group(int start, int end) {
    int size() {
      return end - start;
    }
  }

  /** What a detector says about the digits of some adjacent groups. */
  interface Visitor {
    /** Returns whether the groups are taken; the search then goes on behind them. */
    boolean visit(int first, int last, String digits);
  }

  private final List<Group> groups;
  private final String digits;
  private final int[] offsets;

  /**
   * A chain of at least one group.
   *
   * @param digits the digits of all groups as ASCII
   */
  DigitChain(List<Group> groups, String digits) {
    this.groups = List.copyOf(groups);
    this.digits = digits;
    this.offsets = new int[groups.size() + 1];
    for (int i = 0; i < groups.size(); i++) {
      offsets[i + 1] = offsets[i] + groups.get(i).size();
    }
  }

  List<Group> groups() {
    return groups;
  }

  /** Where the group starts in the folded text. */
  int start(int group) {
    return groups.get(group).start();
  }

  /** Where the group ends in the folded text. */
  int end(int group) {
    return groups.get(group).end();
  }

  /** The number of its digits. */
  int size() {
    return digits.length();
  }

  int size(int group) {
    return groups.get(group).size();
  }

  /** Whether all groups but the last are of one size; if that is 1, the last too. */
  boolean isGrouped(int first, int last, int size) {
    for (int group = first; group < last; group++) {
      if (size(group) != size) {
        return false;
      }
    }
    return size > 1 || size(last) == 1 || first == last;
  }

  /** Where the digit stands that follows some digits from the start of a group. */
  int position(int group, int digitsBefore) {
    int at = group;
    while (offsets[at + 1] - offsets[group] <= digitsBefore) {
      at++;
    }
    return start(at) + digitsBefore - (offsets[at] - offsets[group]);
  }

  /** Visits runs of adjacent groups with min to max digits, the longest from each group first. */
  void visit(int min, int max, Visitor visitor) {
    if (digits.length() < min) {
      return;
    }
    int first = 0;
    while (first < groups.size()) {
      first = visitFrom(first, min, max, visitor) + 1;
    }
  }

  private int visitFrom(int first, int min, int max, Visitor visitor) {
    int last = first;
    while (last + 1 < groups.size() && offsets[last + 2] - offsets[first] <= max) {
      last++;
    }
    for (; last >= first && offsets[last + 1] - offsets[first] >= min; last--) {
      int size = offsets[last + 1] - offsets[first];
      if (size <= max
          && visitor.visit(first, last, digits.substring(offsets[first], offsets[last + 1]))) {
        return last;
      }
    }
    return first;
  }
}
