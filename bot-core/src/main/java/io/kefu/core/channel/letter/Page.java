package io.kefu.core.channel.letter;

import io.kefu.core.message.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What fits in one message, as a channel writes it and without any markup. */
public record Page(List<Line> lines) {

  /** The shortest piece a line is cut into: a character may be a pair. */
  private static final int SHORTEST_PIECE = 2;

  public Page {
    lines = List.copyOf(lines);
  }

  /**
   * The lines on as few pages as keep them whole; a line is cut only if it fills a page alone.
   *
   * @param longest in UTF-16 units that readers see
   */
  public static List<Page> of(List<Line> lines, int longest) {
    return of(lines, longest, Line::length);
  }

  /**
   * The same for a channel that counts otherwise.
   *
   * @param length what a line counts; more for a longer line, and little for a single character
   */
  public static List<Page> of(List<Line> lines, int longest, ToIntFunction<Line> length) {
    List<Page> pages = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    int used = 0;
    for (Line line : lines.stream().flatMap(it -> cut(it, longest, length).stream()).toList()) {
      int own = length.applyAsInt(line);
      int breaks = line.gapAbove() ? 2 : 1;
      if (!open.isEmpty() && used + breaks + own > longest) {
        pages.add(new Page(open));
        open.clear();
      }
      used = open.isEmpty() ? own : used + breaks + own;
      open.add(line);
    }
    if (!open.isEmpty()) {
      pages.add(new Page(open));
    }
    return pages;
  }

  /** The page with each line written in this way; a line's markup is complete in itself. */
  public String text(Function<Line, String> markup) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      if (!text.isEmpty()) {
        text.append(line.gapAbove() ? "\n\n" : "\n");
      }
      text.append(markup.apply(line));
    }
    return text.toString();
  }

  /** The page without any markup. */
  public String plain() {
    return text(line -> line.spans().stream().map(Span::text).collect(Collectors.joining()));
  }

  private static List<Line> cut(Line line, int longest, ToIntFunction<Line> length) {
    int room = longest;
    List<Line> pieces = line.cut(room);
    while (room > SHORTEST_PIECE
        && pieces.stream().anyMatch(piece -> length.applyAsInt(piece) > longest)) {
      room = Math.max(SHORTEST_PIECE, room * 2 / 3);
      pieces = line.cut(room);
    }
    return pieces;
  }
}
