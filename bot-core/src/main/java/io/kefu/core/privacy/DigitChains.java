package io.kefu.core.privacy;

import io.kefu.core.privacy.DigitChain.Group;
import java.util.ArrayList;
import java.util.List;

/** Finds the digit chains of a text. The digits are ASCII, or Chinese ones, or both mixed. */
final class DigitChains {

  /** Chinese digits are words too; fewer than this in a row are read as words. */
  private static final int SHORTEST_HAN_GROUP = 3;

  /** Where the two scripts alternate more often than twice, it is to hide a number. */
  private static final int SHORTEST_MIXED_GROUP = 6;

  private final FoldedText text;
  private final CueWords words;
  private final List<DigitChain> chains = new ArrayList<>();
  private final List<Group> open = new ArrayList<>();

  private DigitChains(FoldedText text, CueWords words) {
    this.text = text;
    this.words = words;
  }

  static List<DigitChain> find(FoldedText text, CueWords words) {
    DigitChains finder = new DigitChains(text, words);
    int i = 0;
    while (i < text.length()) {
      int end = finder.groupEnd(i);
      if (end > i) {
        finder.append(new Group(i, end));
      }
      i = Math.max(end, i + 1);
    }
    finder.close();
    return finder.chains;
  }

  private void append(Group group) {
    if (!open.isEmpty() && !reaches(open.getLast().end(), group.start())) {
      close();
    }
    open.add(group);
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    StringBuilder digits = new StringBuilder();
    for (Group group : open) {
      for (int i = group.start(); i < group.end(); i++) {
        digits.append((char) ('0' + words.digit(text.at(i))));
      }
    }
    chains.add(new DigitChain(open, digits.toString()));
    open.clear();
  }

  /** The end of the group that begins here, or -1. */
  private int groupEnd(int start) {
    if (!isDigit(start)) {
      return -1;
    }
    int end = start + 1;
    int pure = -1;
    int changes = 0;
    while (isDigit(end)) {
      if (isAscii(end) != isAscii(end - 1)) {
        pure = pure < 0 ? end : pure;
        changes++;
      }
      end++;
    }
    if (changes > 2 && end - start >= SHORTEST_MIXED_GROUP) {
      return end;
    }
    pure = pure < 0 ? end : pure;
    return isAscii(start) || pure - start >= SHORTEST_HAN_GROUP ? pure : -1;
  }

  private boolean isDigit(int index) {
    return words.digit(text.at(index)) >= 0;
  }

  private boolean isAscii(int index) {
    return text.at(index) < 128;
  }

  /** Whether only a separator stands between two groups. */
  private boolean reaches(int end, int start) {
    return switch (start - end) {
      case 1 -> isSeparator(end);
      case 2 -> text.at(end) == ' ' && isSeparator(end + 1);
      case 3 -> text.at(end) == ' ' && text.at(end + 1) == '-' && text.at(end + 2) == ' ';
      default -> false;
    };
  }

  private boolean isSeparator(int index) {
    char c = text.at(index);
    return c == ' ' || c == '-' || c == '.' || c == '_';
  }
}
