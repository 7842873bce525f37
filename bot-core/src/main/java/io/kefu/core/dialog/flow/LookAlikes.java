package io.kefu.core.dialog.flow;

import com.ibm.icu.text.SpoofChecker;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a contact was made to be taken for one of the operator's: letters of other scripts
 * that look the same, digits for letters, a letter more, less or changed, words added.
 */
final class LookAlikes {

  /** Shorter names are like too many others. */
  private static final int SHORTEST = 4;

  /** From this length on a name may differ in two places. */
  private static final int LONG = 9;

  /** A shorter handle may be a word of the language or the brand itself. */
  private static final int LONG_HANDLE = 8;

  /** More letters than anything else, so that no number of an app is taken for one. */
  private static final Pattern HANDLE = Pattern.compile("(?=(?:[^a-z]*[a-z]){5})[a-z0-9_-]+");

  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static final Set<String> COMMON =
      Set.of(
          "https",
          "http",
          "help",
          "support",
          "service",
          "login",
          "store",
          "play",
          "apps",
          "official",
          "secure",
          "security",
          "google",
          "apple",
          "facebook",
          "twitter",
          "telegram",
          "discord",
          "example",
          "details");

  private final SpoofChecker checker = new SpoofChecker.Builder().build();
  private final Set<String> names;
  private final Set<String> accounts;

  /**
   * @param official the operator's contacts
   */
  LookAlikes(Collection<String> official) {
    this.names =
        official.stream()
            .filter(contact -> contact.chars().anyMatch(Character::isLetter))
            .flatMap(this::names)
            .collect(Collectors.toUnmodifiableSet());
    this.accounts =
        official.stream().flatMap(LookAlikes::accounts).collect(Collectors.toUnmodifiableSet());
  }

  /** The account that a contact names by itself or at the end of its address, if it is long. */
  private static Stream<String> accounts(String contact) {
    String last = contact.substring(contact.lastIndexOf('/') + 1).replaceFirst("^@", "");
    return Stream.of(last.toLowerCase(Locale.ROOT))
        .filter(name -> HANDLE.matcher(name).matches())
        .filter(name -> joined(name).length() >= LONG_HANDLE);
  }

  private static String joined(String contact) {
    return contact.replace(".", "").replace("-", "").replace("_", "");
  }

  /** The parts of an official contact that make it recognisable. */
  private Stream<String> names(String contact) {
    return PARTS
        .splitAsStream(contact.toLowerCase(Locale.ROOT))
        .filter(part -> part.length() >= SHORTEST && !COMMON.contains(part))
        .filter(part -> part.chars().anyMatch(Character::isLetter))
        .map(this::skeleton);
  }

  /** Whether a contact that is not official looks like one that is. */
  boolean imitates(String contact) {
    String whole = skeleton(joined(contact));
    return names.stream()
        .anyMatch(name ->
            whole.contains(name)
                || PARTS
                    .splitAsStream(contact)
                    .map(this::skeleton)
                    .anyMatch(part -> isNear(part, name)));
  }

  /**
   * Whether a bare word looks like an official account and is none.
   *
   * @param word in lower case
   */
  boolean imitatesAccount(String word) {
    String whole = skeleton(joined(word));
    return !accounts.contains(word)
        && accounts.stream()
            .map(account -> skeleton(joined(account)))
            .anyMatch(account -> whole.contains(account) || isNear(whole, account));
  }

  /** What the eye sees of a text. */
  private String skeleton(String text) {
    return checker.getSkeleton(text).toLowerCase(Locale.ROOT);
  }

  private static boolean isNear(String part, String name) {
    int most = name.length() >= LONG ? 2 : 1;
    return Math.abs(part.length() - name.length()) <= most && distance(part, name) <= most;
  }

  /** Letters to add, drop or change, two that changed places counting once. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
