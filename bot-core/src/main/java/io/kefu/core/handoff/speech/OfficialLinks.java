package io.kefu.core.handoff.speech;

import io.kefu.core.message.ContactSpelling;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a link to a place that is not the operator's own, and a contact made to be taken for one of
 * the operator's.
 */
public final class OfficialLinks {

  /** What is written as an address; without a path only where a name ends as sites' names do. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?:[a-z]{2,8}://|(?<![\\p{Alnum}@.])www\\.)[^\\s\\p{IsHan}\\u3000-\\u303F]*"
              + "|(?<![\\p{Alnum}@./-])(?:[a-z0-9-]{1,63}\\.){1,8}"
              + "(?:[a-z]{2,18}(?=[/:?])|[a-z]{2}|xn--[a-z0-9-]{2,59}"
              + "|com|net|org|info|app|top|xyz|vip|biz|pro|dev|site|shop|store|online|link|live|club"
              + "|click|icu|fun|win|bid|wang|cloud|tech|mobi|asia|work|world|today|life|space|support"
              + "|finance|money|cash|pay|wallet|bank|exchange|email|website|page|chat|group|games"
              + "|art|ltd|fyi|one|red|ink|run|zone|center|network|digital|services)"
              + "(?![\\p{Alnum}.-])"
              + "|(?<![\\p{Alnum}@./-])(?:\\d{1,3}\\.){3}\\d{1,3}(?=[/:])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?()\\[\\]]+$");

  private final Predicate<String> official;
  private final Function<String, Optional<String>> imitation;

  /**
   * @param official whether a link is in the directory as it is now
   * @param imitation what in a text was made to be taken for something in the directory, if
   *     anything was
   */
  public OfficialLinks(Predicate<String> official, Function<String, Optional<String>> imitation) {
    this.official = official;
    this.imitation = imitation;
  }

  /** The first such link, else the first such contact. */
  Optional<String> foreignIn(String text) {
    Matcher links = LINK.matcher(ContactSpelling.folded(text));
    while (links.find()) {
      String link = END_OF_SENTENCE.matcher(links.group()).replaceFirst("");
      if (!official.test(link)) {
        return Optional.of(link);
      }
    }
    return imitation.apply(text);
  }
}
