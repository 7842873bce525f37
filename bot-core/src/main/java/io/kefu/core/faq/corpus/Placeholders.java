package io.kefu.core.faq.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in {@code {brand}} and {@code {directory.path}}. */
class Placeholders {

  /** Leaves every placeholder as it is. */
  static final Placeholders VERBATIM =
      new Placeholders(Brand.SAMPLE, Directory.EMPTY) {
        @Override
        Optional<String> fill(String text) {
          return Optional.of(text);
        }
      };

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\s]{1,80})}");
  private static final String DIRECTORY = "directory.";

  private final Brand brand;
  private final Directory directory;

  Placeholders(Brand brand, Directory directory) {
    this.brand = brand;
    this.directory = directory;
  }

  /** The first placeholder of the text that means nothing, if any. */
  Optional<String> unknownIn(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      if (!isKnown(matcher.group(1))) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  private boolean isKnown(String name) {
    return name.equals("brand")
        || (name.startsWith(DIRECTORY) && directory.knows(name.substring(DIRECTORY.length())));
  }

  /** The text filled in, or empty if it names a directory field that is not filled in. */
  Optional<String> fill(String text) {
    StringBuilder filled = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      Optional<String> value = value(matcher.group(1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
    }
    return Optional.of(matcher.appendTail(filled).toString());
  }

  private Optional<String> value(String name) {
    return name.equals("brand")
        ? Optional.of(brand.name())
        : directory.text(name.substring(DIRECTORY.length()));
  }
}
