package io.kefu.core.dialog;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
      Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}\\p{Cf}\\p{So}\\p{Sk}\\uFE0F]+");
  private static final int LONGEST = 40;

  private static final Pattern CODE = Pattern.compile("[a-z0-9]{4,10}");

  private final Map<String, Command> commands = new HashMap<>();
  private final List<String> codeWords;

  CommandWords(Texts texts) {
    codeWords =
        texts.list(TextKey.COMMAND_CODE).stream()
            .map(CommandWords::normal)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (Command command : Command.values()) {
      texts.list(command.words()).forEach(word -> commands.put(normal(word), command));
    }
  }

  Optional<Command> find(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(commands.get(normal(text)));
  }

  /** The characters of a code that is sent to go on with another conversation, right or wrong. */
  Optional<String> code(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String said = normal(text);
    return codeWords.stream()
        .filter(said::startsWith)
        .findFirst()
        .map(word -> said.substring(word.length()))
        .filter(rest -> CODE.matcher(rest).matches());
  }

  /** Whether there is no word in it: signs and little pictures alone. */
  static boolean isWordless(String text) {
    return normal(text).isEmpty();
  }

  /** The text without what does not matter in a word: case, width, blanks and punctuation. */
  static String normal(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return IGNORED.matcher(narrow).replaceAll("");
  }
}
