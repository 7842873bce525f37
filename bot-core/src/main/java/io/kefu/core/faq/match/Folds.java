package io.kefu.core.faq.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts of the phrasings, each to be left out as a whole while it is asked about. A part takes its
 * share of every entry: were only the phrasing asked about left out, the right entry alone would
 * miss one, and what counts phrasings would look worse than it is.
 */
final class Folds {

  private static final int FEWEST = 2;
  private static final int MOST = 10;

  /** Of a phrasing that is its entry's only one: without it nothing would be left to find. */
  private static final int NEVER = -1;

  private final int[] fold;
  private final int count;

  private Folds(int[] fold, int count) {
    this.fold = fold;
    this.count = count;
  }

  /**
   * @param owners the entry of each phrasing, negative for none
   */
  static Folds of(int[] owners, int entries) {
    int[] sizes = new int[entries + 1];
    for (int owner : owners) {
      sizes[owner < 0 ? entries : owner]++;
    }
    int count = Math.clamp(typical(sizes, entries), FEWEST, MOST);
    int[] fold = new int[owners.length];
    int[] placed = new int[entries + 1];
    for (int i = 0; i < owners.length; i++) {
      int owner = owners[i] < 0 ? entries : owners[i];
      boolean only = owner < entries && sizes[owner] == 1;
      fold[i] = only ? NEVER : (owner + placed[owner]++) % count;
    }
    return new Folds(fold, count);
  }

  /** The median number of phrasings, over the phrasings that have an entry. */
  private static int typical(int[] sizes, int entries) {
    List<Integer> each = new ArrayList<>();
    for (int entry = 0; entry < entries; entry++) {
      for (int i = 0; i < sizes[entry]; i++) {
        each.add(sizes[entry]);
      }
    }
    each.sort(null);
    return each.isEmpty() ? FEWEST : each.get(each.size() / 2);
  }

  int count() {
    return count;
  }

  /** The phrasings of a part, ascending. */
  int[] members(int part) {
    return IntStream.range(0, fold.length).filter(i -> fold[i] == part).toArray();
  }

  Omission omission(int part) {
    boolean[] omitted = new boolean[fold.length];
    for (int i = 0; i < fold.length; i++) {
      omitted[i] = fold[i] == part;
    }
    return new Omission(omitted);
  }
}
