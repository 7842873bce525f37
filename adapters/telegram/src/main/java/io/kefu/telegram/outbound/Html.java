package io.kefu.telegram.outbound;

import io.kefu.core.channel.letter.Line;
import io.kefu.core.message.Span;
import java.net.URI;
import java.util.stream.Collectors;

/** Telegram's HTML: a few tags, three characters escaped, and a fourth within attributes. */
public final class Html {

  private Html() {}

  public static String line(Line line) {
    String spans = line.spans().stream().map(Html::span).collect(Collectors.joining());
    return switch (line.look()) {
      case PLAIN -> spans;
      case DETAIL -> "<i>" + spans + "</i>";
      case TIP -> "<blockquote>" + spans + "</blockquote>";
    };
  }

  private static String span(Span span) {
    String text = escaped(span.text());
    String bold = span.bold() ? "<b>" + text + "</b>" : text;
    return span.href().map(link -> link(link, bold)).orElse(bold);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String link(URI target, String text) {
    return "<a href=\""
        + escaped(target.toString()).replace("\"", "&quot;")
        + "\">"
        + text
        + "</a>";
  }
}
