package io.kefu.core.privacy;

import io.kefu.core.privacy.Cues.Hit;
import java.util.Optional;

/** A word at [start, end) of the folded text that stands where a password stands. */
record PasswordValue(int start, int end) {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_BEFORE = 6;
  private static final int SHORTEST_WORD = 6;
  private static final int LONGEST_QUOTED = 40;
  private static final int LONGEST_IN_GROUPS = 12;

  /** The value that follows the cue. */
  static Optional<PasswordValue> after(Scan scan, Hit cue) {
    return from(scan, cue, cue.end());
  }

  /** A second value that a copula joins to this one: "from abc123 to abc124". */
  Optional<PasswordValue> next(Scan scan, Hit cue) {
    return Optional.ofNullable(Approach.from(scan, end))
        .filter(approach -> approach.joined() && approach.isDirect())
        .flatMap(approach -> from(scan, cue, end));
  }

  private static Optional<PasswordValue> from(Scan scan, Hit cue, int from) {
    Approach approach = Approach.from(scan, from);
    if (approach == null) {
      return Optional.empty();
    }
    int start = approach.valueStart();
    if (approach.quoted()) {
      return quoted(scan.text(), start)
          .filter(value -> value.isTelling(scan) || (approach.joined() && !value.hasCue(scan)));
    }
    Integer spelled = scan.hanNumbers().get(start);
    if (spelled != null) {
      return Optional.of(new PasswordValue(start, spelled))
          .filter(v -> v.end - v.start >= SHORTEST && !v.isCount(scan));
    }
    PasswordValue value = inGroups(scan, start).orElseGet(() -> word(scan.text(), start));
    PasswordValue last = cue.cue() == Cue.CREDENTIALS ? value.second(scan.text()) : value;
    return Optional.of(last).filter(v -> v.isPassword(scan, approach, cue));
  }

  /** The value that a copula joins to the cue behind it: "abc123 is my password". */
  static Optional<PasswordValue> before(Scan scan, Hit cue) {
    int end = withoutSpaces(scan.text(), cue.start());
    boolean joined = false;
    Hit hit = scan.cues().endingAt(end).orElse(null);
    while (hit != null && hit.cue().isJoint()) {
      joined |= hit.cue() == Cue.COPULA;
      end = withoutSpaces(scan.text(), hit.start());
      hit = scan.cues().endingAt(end).orElse(null);
    }
    if (!joined || (hit != null && hit.cue().isSubject())) {
      return Optional.empty();
    }
    end = Approach.isClosing(scan.text().at(end - 1)) ? end - 1 : end;
    int start = end;
    while (start > 0 && Chars.isPrintable(scan.text().at(start - 1))) {
      start--;
    }
    PasswordValue value = new PasswordValue(start, end);
    return Optional.of(value)
        .filter(v -> v.end - v.start >= SHORTEST_BEFORE && v.hasDigit(scan))
        .filter(v -> !scan.isHarmless(v.start));
  }

  private static int withoutSpaces(FoldedText text, int end) {
    int at = end;
    while (text.at(at - 1) == ' ') {
      at--;
    }
    return at;
  }

  /** The value that is nearly all of the message. */
  static Optional<PasswordValue> alone(Scan scan) {
    FoldedText text = scan.text();
    int start = Tokens.end(text, 0, c -> !Chars.isWord(c));
    PasswordValue value = word(text, start);
    return Optional.of(value)
        .filter(v -> v.alphanumerics(scan) >= SHORTEST && !v.isPlain(scan))
        .filter(v -> BareValue.isAlone(text, v.start, v.end));
  }

  private static Optional<PasswordValue> quoted(FoldedText text, int start) {
    char close = Approach.closing(text.at(start));
    int end = start + 1;
    while (end - start <= LONGEST_QUOTED && isQuotable(text.at(end)) && text.at(end) != close) {
      end++;
    }
    boolean closed = text.at(end) == close && end > start + 1;
    return closed ? Optional.of(new PasswordValue(start + 1, end)) : Optional.empty();
  }

  private static boolean isQuotable(char c) {
    return c != 0 && c != '\n' && c != FoldedText.LABEL;
  }

  private static PasswordValue word(FoldedText text, int start) {
    int end = start;
    while (Chars.isPrintable(text.at(end)) && !breaksClause(text, end)) {
      end++;
    }
    while (end > start && ".,;:?)]}>\"'`".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return new PasswordValue(start, end);
  }

  /** Digits with spaces between: "88 66 21". */
  private static Optional<PasswordValue> inGroups(Scan scan, int start) {
    return scan.chains().stream()
        .filter(chain -> chain.start(0) == start && chain.groups().size() > 1)
        .filter(chain -> chain.size() >= SHORTEST_WORD && chain.size() <= LONGEST_IN_GROUPS)
        .map(chain -> new PasswordValue(start, chain.end(chain.groups().size() - 1)))
        .findFirst();
  }

  private static boolean breaksClause(FoldedText text, int at) {
    char c = text.at(at);
    return (c == ',' || c == ';') && !Chars.isPrintable(text.at(at + 1));
  }

  /** The next word, if this one is an account's name before its password. */
  private PasswordValue second(FoldedText text) {
    int slash = start;
    while (slash < end && text.at(slash) != '/') {
      slash++;
    }
    if (slash < end) {
      return new PasswordValue(slash + 1, end);
    }
    int next = Tokens.end(text, end, PasswordValue::isGap);
    if (text.at(next) == FoldedText.LABEL) {
      return new PasswordValue(next, next);
    }
    PasswordValue second = word(text, next);
    return second.end > second.start ? second : this;
  }

  private static boolean isGap(char c) {
    return !Chars.isPrintable(c) && !Chars.isHan(c) && c != FoldedText.LABEL;
  }

  private boolean isPassword(Scan scan, Approach approach, Hit cue) {
    if (end - start < SHORTEST || scan.text().startsWith("http", start)) {
      return false;
    }
    if (alphanumerics(scan) == 0 || isPlain(scan) || isCount(scan)) {
      return false;
    }
    if (hasDigit(scan) || Tokens.count(scan.text(), start, end, PasswordValue::isTelling) > 0) {
      return approach.joined() || (approach.isDirect() && !isDate(scan));
    }
    boolean chinese = !Chars.isLetter(scan.text().at(cue.end() - 1));
    return approach.isDirect()
        && (approach.joined() || (chinese && end - start >= SHORTEST_WORD && endsClause(scan)));
  }

  private boolean endsClause(Scan scan) {
    return !Chars.isHan(scan.text().at(end));
  }

  private boolean isPlain(Scan scan) {
    Hit hit = scan.cues().startingAt(start).orElse(null);
    return hit != null
        && (hit.cue() == Cue.PLAIN || hit.cue().isSubject())
        && Tokens.count(scan.text(), hit.end(), end, Chars::isWord) == 0;
  }

  /** Whether digits only, with a unit behind: "8-20 characters". */
  private boolean isCount(Scan scan) {
    int letters = Tokens.count(scan.text(), start, end, Chars::isLetter);
    return letters == 0 && Quantity.hasUnit(scan, end);
  }

  /** Whether digits with dashes, slashes or dots between, and nothing else. */
  private boolean isDate(Scan scan) {
    int separators = Tokens.count(scan.text(), start, end, c -> c == '-' || c == '/' || c == '.');
    return separators > 0
        && separators + Tokens.count(scan.text(), start, end, Chars::isDigit) == end - start;
  }

  /** Signs that words in running text do not have. */
  private static boolean isTelling(char c) {
    return "!@#$%^&*~+=_\\".indexOf(c) >= 0;
  }

  /** Whether a quoted value is a password even without a copula before it. */
  private boolean isTelling(Scan scan) {
    return Tokens.count(scan.text(), start, end, Chars::isDigit) >= 3
        || (alphanumerics(scan) >= SHORTEST && hasDigit(scan));
  }

  private boolean hasCue(Scan scan) {
    return scan.cues().within(start, end).stream().anyMatch(hit -> !hit.cue().isJoint());
  }

  private boolean hasDigit(Scan scan) {
    return Tokens.count(scan.text(), start, end, Chars::isDigit) > 0;
  }

  private int alphanumerics(Scan scan) {
    return Tokens.count(scan.text(), start, end, Chars::isWord);
  }
}
