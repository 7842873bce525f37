package io.kefu.discord.outbound;

import io.kefu.core.channel.letter.Line;
import io.kefu.core.message.Span;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Discord's markdown: whatever could mean something is escaped, and nothing mentions anybody. A
 * line's markup is complete in itself.
 */
public final class Markdown {

  /** Shows nothing, and keeps apart what stands on both sides of it. */
  static final String NOTHING = "\u200b";

  /** Web addresses, which stay as they are; calls to all; all that is special anywhere. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<address>https?://[\\x21-\\x7e&&[^<>\\\\`*|\\[\\]]]+)"
              + "|(?<call>@(?=everyone|here))"
              + "|(?<mark>[\\\\*_~`|<>\\[\\]#+-]|(?<=\\d)\\.(?=\\s)|:(?=\\w+:))");

  /** A longer address is left out, and its words stay. */
  private static final int LONGEST_LINK = 500;

  private Markdown() {}

  /** A line as Discord takes it. */
  static String line(Line line) {
    String spans = line.spans().stream().map(Markdown::span).collect(Collectors.joining());
    return switch (line.look()) {
      case PLAIN -> spans;
      case DETAIL -> "-# " + spans;
      case TIP -> "> " + spans;
    };
  }

  /** What the line counts. */
  static int length(Line line) {
    return line(line).length();
  }

  /** Text that shows as it is written. */
  public static String escaped(String text) {
    Matcher special = SPECIAL.matcher(text);
    StringBuilder escaped = new StringBuilder();
    while (special.find()) {
      special.appendReplacement(escaped, Matcher.quoteReplacement(harmless(special)));
    }
    return special.appendTail(escaped).toString();
  }

  private static String harmless(Matcher special) {
    String found = special.group();
    if (special.group("address") != null) {
      return found.replace("@", "%40");
    }
    return special.group("call") == null ? "\\" + found : found + NOTHING;
  }

  private static String span(Span span) {
    String text = escaped(span.text());
    String linked = span.href().map(href -> link(href, span.text(), text)).orElse(text);
    return span.bold() && !text.isBlank() ? "**" + linked + "**" + NOTHING : linked;
  }

  /** Between angle brackets, so that Discord shows no preview of the page. */
  private static String link(URI href, String text, String escaped) {
    String address = href.toString().replace("@", "%40");
    if (address.length() > LONGEST_LINK || !address.matches("https?://[\\x21-\\x7e&&[^<>]]+")) {
      return escaped;
    }
    return address.equals(text) ? "<" + address + ">" : "[" + escaped + "](<" + address + ">)";
  }
}
