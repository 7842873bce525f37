package io.kefu.telegram.outbound;

import io.kefu.core.message.Span;
import java.net.URI;

/** Telegram's HTML: a few tags, three characters escaped, and a fourth within attributes. */
final class Html {

  private Html() {}

  static String span(Span span) {
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
