package io.kefu.discord.fake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Discord's markdown as far as the channel writes it, and finds what it must not write. */
public final class MarkdownReader {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(?<escaped>[^0-9A-Za-z\\s])"
              + "|<(?<bare>https?://[^>\\s]+)>"
              + "|\\[(?<words>(?:\\\\.|[^\\]\\\\])*)]\\(<(?<target>https?://[^>\\s]+)>\\)"
              + "|(?<strong>\\*\\*)"
              + "|(?<nothing>\u200b)");

  private static final Pattern LOOK = Pattern.compile("(?m)^(?:-# |> )");

  private MarkdownReader() {}

  /** What is seen. */
  public static String text(String markdown) {
    Matcher token = TOKEN.matcher(LOOK.matcher(markdown).replaceAll(""));
    StringBuilder text = new StringBuilder();
    while (token.find()) {
      token.appendReplacement(text, Matcher.quoteReplacement(seen(token)));
    }
    return token.appendTail(text).toString();
  }

  /** Whether anybody is called, or could be. */
  public static boolean calls(String markdown) {
    return markdown.contains("@everyone")
        || markdown.contains("@here")
        || Pattern.compile("(?<!\\\\)<(?:@|#|:|a:|t:)").matcher(markdown).find();
  }

  private static String seen(Matcher token) {
    if (token.group("escaped") != null) {
      return token.group("escaped");
    }
    if (token.group("bare") != null) {
      return token.group("bare");
    }
    return token.group("words") == null ? "" : text(token.group("words"));
  }
}
