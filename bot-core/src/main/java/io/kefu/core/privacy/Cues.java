package io.kefu.core.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cue words of one message, and what they say about a value in it. */
final class Cues {

  /** A cue word at [start, end) of the folded text. */
  record Hit(int start, int end, Cue cue) {}

  /**
   * The subject that directly governs a value.
   *
   * @param joined whether a copula stands between them
   */
  record Subject(Hit hit, boolean joined) {
    Cue cue() {
      return hit.cue();
    }
  }

  private static final int REACH = 24;

  private final FoldedText text;
  private final List<Hit> hits = new ArrayList<>();
  private boolean hasSubjects;
  private final Set<Cue> present = EnumSet.noneOf(Cue.class);
  private final @Nullable Hit[] startingAt;
  private final @Nullable Hit[] endingAt;

  private Cues(FoldedText text) {
    this.text = text;
    this.startingAt = new Hit[text.length() + 1];
    this.endingAt = new Hit[text.length() + 1];
  }

  static Cues find(FoldedText text, CueWords words) {
    Cues cues = new Cues(text);
    int i = 0;
    while (i < text.length()) {
      i = Math.max(i + 1, cues.match(i, words));
    }
    return cues;
  }

  private int match(int start, CueWords words) {
    for (CueWords.Word word : words.startingWith(text.at(start))) {
      int end = endOf(word.text(), start);
      if (end > 0 && standsAlone(start, end)) {
        Hit hit = new Hit(start, end, word.cue());
        hits.add(hit);
        present.add(word.cue());
        hasSubjects |= word.cue().isSubject();
        startingAt[start] = hit;
        endingAt[end] = hit;
        return end;
      }
    }
    return start;
  }

  /** Where the word ends that begins here, spaces between Chinese characters allowed; or -1. */
  private int endOf(String word, int start) {
    int at = start;
    for (int i = 0; i < word.length(); i++) {
      while (i > 0 && text.at(at) == ' ' && word.charAt(i) > 127) {
        at++;
      }
      if (text.at(at) != word.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private boolean standsAlone(int start, int end) {
    boolean opens = isLatin(text.at(start)) && isLatin(text.at(start - 1));
    boolean closes = isLatin(text.at(end - 1)) && isLatin(text.at(end));
    return !opens && !closes;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  List<Hit> hits() {
    return hits;
  }

  boolean mentions(Set<Cue> wanted) {
    return !Collections.disjoint(wanted, present);
  }

  /** The cues between two positions. */
  List<Hit> within(int start, int end) {
    List<Hit> within = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Hit hit = startingAt[i];
      if (hit != null && hit.end() <= end) {
        within.add(hit);
      }
    }
    return within;
  }

  Optional<Hit> endingAt(int index) {
    return Optional.ofNullable(endingAt[index]);
  }

  Optional<Hit> startingAt(int index) {
    return Optional.ofNullable(startingAt[index]);
  }

  /** The subject before an index with nothing but copulas, fillers and punctuation between. */
  Optional<Subject> governing(int index) {
    int at = hasSubjects ? index : 0;
    boolean joined = false;
    while (at > 0 && index - at < REACH) {
      Hit hit = endingAt[at];
      if (hit != null && hit.cue().isSubject()) {
        return Optional.of(new Subject(hit, joined));
      }
      if (hit != null && hit.cue().isJoint()) {
        joined |= hit.cue() == Cue.COPULA;
        at = hit.start();
      } else if (isSkipped(text.at(at - 1))) {
        at--;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isSkipped(char c) {
    return !Character.isLetterOrDigit(c) && c != FoldedText.LABEL && !isSentenceEnd(c);
  }

  static boolean isSentenceEnd(char c) {
    return c == '!' || c == '?' || c == '\u3002' || c == '\uFF01' || c == '\uFF1F';
  }

  /** The last of the wanted cues that ends within some characters before an index. */
  Optional<Hit> lastBefore(int index, int reach, Set<Cue> wanted) {
    int first = mentions(wanted) ? Math.max(0, index - reach) : index + 1;
    for (int end = index; end >= first; end--) {
      Hit hit = endingAt[end];
      if (hit != null && wanted.contains(hit.cue())) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  /** The first of the wanted cues that starts within some characters after an index. */
  Optional<Hit> firstAfter(int index, int reach, Set<Cue> wanted) {
    int last = mentions(wanted) ? Math.min(text.length(), index + reach) : -1;
    for (int start = index; start <= last; start++) {
      Hit hit = startingAt[start];
      if (hit != null && wanted.contains(hit.cue())) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }
}
