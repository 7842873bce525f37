package io.kefu.core.handoff.speech;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a link to a place that is not the operator's own. */
public final class OfficialLinks {

  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|(?<![\\p{Alnum}@.])www\\.)[^\\s\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]*|"
              + "(?<![\\p{Alnum}@./-])(?:[a-z0-9-]+\\.)+(?:com|net|org|cn|io|co|me|cc|top|xyz|vip|app|hk|info)"
              + "(?![\\p{Alnum}.-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?)\\]]+$");

  private final Predicate<String> official;

  /**
   * @param official whether a link is in the directory as it is now
   */
  public OfficialLinks(Predicate<String> official) {
    this.official = official;
  }

  /** The first such link. */
  Optional<String> foreignIn(String text) {
    Matcher links = LINK.matcher(text);
    while (links.find()) {
      String link = END_OF_SENTENCE.matcher(links.group()).replaceFirst("");
      if (!official.test(link)) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }
}
