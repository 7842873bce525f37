package io.kefu.core.channel.letter;

import io.kefu.core.message.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a message.
 *
 * @param gapAbove whether a blank line sets it apart from the one before
 */
public record Line(Look look, boolean gapAbove, List<Span> spans) {

  /** How a line stands among the others. */
  public enum Look {
    PLAIN,
    DETAIL,
    TIP
  }

  public Line {
    spans = List.copyOf(spans);
  }

  /** UTF-16 units of what is seen, whatever markup is added. */
  public int length() {
    return spans.stream().mapToInt(span -> span.text().length()).sum();
  }

  /** The line in pieces of at most this length. */
  List<Line> cut(int longest) {
    List<Line> pieces = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    int room = longest;
    for (Span span : spans) {
      String rest = span.text();
      while (rest.length() > room) {
        int end = Breaks.before(rest, room, room == longest);
        addTo(open, span, rest.substring(0, end));
        pieces.add(piece(pieces.isEmpty(), open));
        open.clear();
        rest = rest.substring(end);
        room = longest;
      }
      addTo(open, span, rest);
      room -= rest.length();
    }
    if (!open.isEmpty()) {
      pieces.add(piece(pieces.isEmpty(), open));
    }
    return pieces;
  }

  private Line piece(boolean first, List<Span> content) {
    return new Line(look, first && gapAbove, content);
  }

  private static void addTo(List<Span> open, Span span, String text) {
    if (!text.isEmpty()) {
      open.add(new Span(text, span.bold(), span.href()));
    }
  }
}
