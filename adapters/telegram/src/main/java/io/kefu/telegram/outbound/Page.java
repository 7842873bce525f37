package io.kefu.telegram.outbound;

import io.kefu.core.message.Span;
import io.kefu.telegram.outbound.Line.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What fits in one Telegram message, as markup and without. */
record Page(List<Line> lines) {

  /** Telegram allows 4096 after the markup is read. */
  static final int LONGEST = 4000;

  Page {
    lines = List.copyOf(lines);
  }

  /** The lines on as few pages as keep them whole; a line is cut only if it fills a page alone. */
  static List<Page> of(List<Line> lines) {
    return of(lines, LONGEST);
  }

  static List<Page> of(List<Line> lines, int longest) {
    List<Page> pages = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    int used = 0;
    for (Line line : lines.stream().flatMap(it -> it.cut(longest).stream()).toList()) {
      int breaks = line.gapAbove() ? 2 : 1;
      if (!open.isEmpty() && used + breaks + line.length() > longest) {
        pages.add(new Page(open));
        open.clear();
      }
      used = open.isEmpty() ? line.length() : used + breaks + line.length();
      open.add(line);
    }
    if (!open.isEmpty()) {
      pages.add(new Page(open));
    }
    return pages;
  }

  /** In Telegram's HTML; the markup of each line is complete in itself. */
  String html() {
    return text(Page::html);
  }

  String plain() {
    return text(Page::plain);
  }

  private String text(Function<Line, String> form) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      if (!text.isEmpty()) {
        text.append(line.gapAbove() ? "\n\n" : "\n");
      }
      text.append(form.apply(line));
    }
    return text.toString();
  }

  private static String plain(Line line) {
    return line.spans().stream().map(Span::text).collect(Collectors.joining());
  }

  private static String html(Line line) {
    String spans = line.spans().stream().map(Html::span).collect(Collectors.joining());
    return switch (line.look()) {
      case Look.PLAIN -> spans;
      case Look.DETAIL -> "<i>" + spans + "</i>";
      case Look.TIP -> "<blockquote>" + spans + "</blockquote>";
    };
  }
}
