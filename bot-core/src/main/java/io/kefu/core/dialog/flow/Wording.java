package io.kefu.core.dialog.flow;

import io.kefu.core.faq.corpus.Brand;
import io.kefu.core.faq.corpus.Directory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills brand and directory into the texts of flows, and leaves the names of slots for later. A
 * line that names a directory field nobody has filled in is left out.
 */
final class Wording {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\s]{1,80})}");
  private static final String DIRECTORY = "directory.";
  private static final Set<String> OF_CARDS = Set.of("step", "steps");

  private final Brand brand;
  private final Directory directory;

  Wording(Brand brand, Directory directory) {
    this.brand = brand;
    this.directory = directory;
  }

  /** The lines of a text that can be said. */
  List<String> lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .flatMap(line -> line(line).stream())
        .toList();
  }

  private Optional<String> line(String line) {
    StringBuilder filled = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(line);
    while (placeholder.find()) {
      Optional<String> value = value(placeholder.group(1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      placeholder.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
    }
    return Optional.of(placeholder.appendTail(filled).toString());
  }

  private Optional<String> value(String name) {
    if (name.equals("brand")) {
      return Optional.of(brand.name());
    }
    return name.startsWith(DIRECTORY)
        ? directory.text(name.substring(DIRECTORY.length()))
        : Optional.of("{" + name + "}");
  }

  /** The first placeholder that is neither brand, directory, card number nor one of the slots. */
  Optional<String> unknownIn(String text, Set<String> slots) {
    return names(text).stream()
        .filter(name -> !name.equals("brand") && !OF_CARDS.contains(name) && !slots.contains(name))
        .filter(name ->
            !name.startsWith(DIRECTORY) || !directory.knows(name.substring(DIRECTORY.length())))
        .findFirst();
  }

  /** What stands in braces in a text. */
  static List<String> names(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
