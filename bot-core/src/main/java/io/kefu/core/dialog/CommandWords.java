package io.kefu.core.dialog;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the command in a message that consists of nothing else, whatever its case, width, blanks
 * and closing punctuation.
 */
final class CommandWords {

  private static final Pattern IGNORED =
      Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}\\p{Cf}\\p{So}]+");
  private static final int LONGEST = 40;

  private final Map<String, Command> commands = new HashMap<>();

  CommandWords(Texts texts) {
    for (Command command : Command.values()) {
      texts.list(command.words()).forEach(word -> commands.put(normal(word), command));
    }
  }

  Optional<Command> find(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(commands.get(normal(text)));
  }

  /** The text without what does not matter in a word: case, width, blanks and punctuation. */
  static String normal(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return IGNORED.matcher(narrow).replaceAll("");
  }
}
