package io.kefu.console.cases;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows which hosts the official directory names, and finds a link to any other. */
public final class Links {

  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|(?<![\\p{Alnum}@.])www\\.)[^\\s\\p{IsHan}]+|"
              + "(?<![\\p{Alnum}@./-])(?:[a-z0-9-]+\\.)+(?:com|net|org|cn|io|co|me|cc|top|xyz|vip|app|hk|info)"
              + "(?![\\p{Alnum}.-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile("^(?:https?://)?(?:[^/@]*@)?([^/:?#]+)", Pattern.CASE_INSENSITIVE);

  private final Set<String> official = new HashSet<>();

  /**
   * @param directory every value of the official directory, links and others
   */
  public Links(Collection<String> directory) {
    directory.stream()
        .flatMap(value -> LINK.matcher(value).results())
        .forEach(found -> official.add(host(found.group())));
  }

  /** The first link to a host that is not official. */
  Optional<String> foreignIn(String text) {
    Matcher links = LINK.matcher(text);
    while (links.find()) {
      if (!official.contains(host(links.group()))) {
        return Optional.of(links.group());
      }
    }
    return Optional.empty();
  }

  private static String host(String link) {
    Matcher host = HOST.matcher(link);
    String name = host.find() ? host.group(1) : link;
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
  }
}
