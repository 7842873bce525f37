package io.kefu.core.dialog;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words and little pictures that only say that something was heard, or that it is so; nothing is
 * asked by them.
 */
final class Nods {

  private final Set<String> heard;
  private final Set<String> yes;
  private final Set<Integer> pictures;

  Nods(Texts texts) {
    heard = words(texts, TextKey.NOD_WORDS);
    yes = words(texts, TextKey.NOD_YES);
    pictures =
        texts.list(TextKey.NOD_PICTURES).stream()
            .flatMapToInt(String::codePoints)
            .boxed()
            .collect(Collectors.toSet());
  }

  /** Whether a message is nothing else. */
  boolean is(String text) {
    return CommandWords.isWordless(text)
        ? text.codePoints().anyMatch(pictures::contains)
        : heard.contains(CommandWords.normal(text)) || isYes(text);
  }

  /** Whether it says that a guess was right. */
  boolean isYes(String text) {
    return yes.contains(CommandWords.normal(text));
  }

  private static Set<String> words(Texts texts, TextKey key) {
    return texts.list(key).stream().map(CommandWords::normal).collect(Collectors.toSet());
  }
}
