package io.kefu.telegram.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Telegram's HTML as strictly as Telegram does. */
public final class HtmlReader {

  private static final Set<String> TAGS =
      Set.of("b", "strong", "i", "em", "u", "s", "a", "code", "pre", "blockquote");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)(?: href=\"([^\"<>]*)\")?>");
  private static final Pattern ENTITY = Pattern.compile("&(?!amp;|lt;|gt;|quot;|#\\d+;)");

  private HtmlReader() {}

  /** What is wrong with the markup, if anything is. */
  public static Optional<String> fault(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    StringBuilder outside = new StringBuilder();
    while (tag.find()) {
      tag.appendReplacement(outside, "");
      String name = tag.group(2);
      if (!TAGS.contains(name)) {
        return Optional.of("Unsupported start tag \"" + name + "\"");
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        return Optional.of("Unmatched end tag");
      }
    }
    tag.appendTail(outside);
    if (!open.isEmpty()) {
      return Optional.of("Can't find end tag corresponding to start tag " + open.peek());
    }
    return outside.indexOf("<") >= 0 || ENTITY.matcher(outside).find()
        ? Optional.of("Unsupported character")
        : Optional.empty();
  }

  /** What is seen. */
  public static String text(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
