package io.kefu.core.faq.decide;

import io.kefu.core.faq.text.WordList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a message into the requests it may hold. */
final class Clauses {

  /** Shorter pieces ask nothing by themselves. */
  private static final int SHORTEST = 3;

  private static final int MOST = 6;

  private final Pattern boundary;

  Clauses() {
    String words =
        WordList.lines("connectives").stream()
            .map(word -> word.matches("[a-z ]+") ? "\\b" + word + "\\b" : Pattern.quote(word))
            .collect(Collectors.joining("|"));
    this.boundary =
        Pattern.compile("[\\p{P}\\n\\r]+|\\s{2,}|(?<=\\p{IsHan})\\s+|(?i:" + words + ")");
  }

  /** The pieces, or nothing if the message is of one piece. */
  List<String> of(String text) {
    List<String> pieces =
        Arrays.stream(boundary.split(text))
            .map(String::strip)
            .filter(piece -> piece.codePointCount(0, piece.length()) >= SHORTEST)
            .limit(MOST)
            .toList();
    return pieces.size() < 2 ? List.of() : pieces;
  }
}
