package io.kefu.core.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups of digits that follow each other with at most a space, dash or dot between two, such as
 * {@code 6222 0212 3456 7890}. The digits are ASCII, or Chinese ones, or both mixed.
 */
final class DigitChain {

  /** Chinese digits are words too; fewer than this in a row are read as words. */
  private static final int SHORTEST_HAN_GROUP = 3;

  private static final int SHORTEST_MIXED_GROUP = 8;

  /** One group at [start, end) of the folded text. */
  record Group(int start, int end) {
    int size() {
      return end - start;
    }
  }

  private final FoldedText text;
  private final CueWords words;
  private final List<Group> groups;

  private DigitChain(FoldedText text, CueWords words, List<Group> groups) {
    this.text = text;
    this.words = words;
    this.groups = groups;
  }

  static List<DigitChain> findAll(FoldedText text, CueWords words) {
    List<DigitChain> chains = new ArrayList<>();
    DigitChain open = new DigitChain(text, words, new ArrayList<>());
    int i = 0;
    while (i < text.length()) {
      int end = open.groupEnd(i);
      if (end < 0) {
        i++;
        continue;
      }
      if (!open.groups.isEmpty() && !open.reaches(i)) {
        chains.add(open);
        open = new DigitChain(text, words, new ArrayList<>());
      }
      open.groups.add(new Group(i, end));
      i = end;
    }
    if (!open.groups.isEmpty()) {
      chains.add(open);
    }
    return chains;
  }

  /** The end of the group that begins here, or -1. */
  private int groupEnd(int start) {
    if (words.digit(text.at(start)) < 0) {
      return -1;
    }
    int mixed = start;
    int changes = 0;
    while (mixed < text.length() && words.digit(text.at(mixed)) >= 0) {
      mixed++;
      if (words.digit(text.at(mixed)) >= 0 && isAscii(mixed) != isAscii(mixed - 1)) {
        changes++;
      }
    }
    if (changes > 1 && mixed - start >= SHORTEST_MIXED_GROUP) {
      return mixed;
    }
    int pure = start;
    while (pure < mixed && isAscii(pure) == isAscii(start)) {
      pure++;
    }
    return isAscii(start) || pure - start >= SHORTEST_HAN_GROUP ? pure : -1;
  }

  private boolean isAscii(int index) {
    return text.at(index) < 128;
  }

  /** Whether only a separator stands between the last group and this index. */
  private boolean reaches(int index) {
    int end = groups.getLast().end();
    int gap = index - end;
    return switch (gap) {
      case 1 -> isSeparator(end);
      case 2 -> isSeparator(end) && isSeparator(end + 1) && text.at(end) == ' ';
      case 3 -> text.at(end) == ' ' && text.at(end + 1) == '-' && text.at(end + 2) == ' ';
      default -> false;
    };
  }

  private boolean isSeparator(int index) {
    char c = text.at(index);
    return c == ' ' || c == '-' || c == '.' || c == '_';
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

  /** Where the digit stands that follows some digits from the start of a group. */
  int position(int group, int digitsBefore) {
    int left = digitsBefore;
    int at = group;
    while (left >= groups.get(at).size()) {
      left -= groups.get(at).size();
      at++;
    }
    return start(at) + left;
  }

  /** The digits of groups first to last as ASCII. */
  String digits(int first, int last) {
    StringBuilder digits = new StringBuilder();
    for (Group group : groups.subList(first, last + 1)) {
      for (int i = group.start(); i < group.end(); i++) {
        digits.append((char) ('0' + words.digit(text.at(i))));
      }
    }
    return digits.toString();
  }

  /** What a detector says about the digits of some adjacent groups. */
  interface Visitor {
    /** Returns whether the groups are taken; the search then goes on behind them. */
    boolean visit(int first, int last, String digits);
  }

  /** Visits runs of adjacent groups with min to max digits, the longest from each group first. */
  void visit(int min, int max, Visitor visitor) {
    int first = 0;
    while (first < groups.size()) {
      first = visitFrom(first, min, max, visitor) + 1;
    }
  }

  private int visitFrom(int first, int min, int max, Visitor visitor) {
    int last = first - 1;
    int size = 0;
    while (last + 1 < groups.size() && size + groups.get(last + 1).size() <= max) {
      last++;
      size += groups.get(last).size();
    }
    for (; last >= first && size >= min; last--) {
      if (visitor.visit(first, last, digits(first, last))) {
        return last;
      }
      size -= groups.get(last).size();
    }
    return first;
  }
}
