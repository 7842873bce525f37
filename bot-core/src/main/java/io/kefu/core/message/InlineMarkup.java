package io.kefu.core.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little markup that corpus texts may use: {@code **bold**}, and web addresses, which become
 * links. Anything else is plain text. Only texts of the corpus go through it, never what a customer
 * wrote.
 */
public final class InlineMarkup {

  private static final Pattern MARK =
      Pattern.compile("\\*\\*([^*]+)\\*\\*|(https://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+)");

  private InlineMarkup() {}

  /** The spans of one line; empty for an empty line. */
  public static List<Span> parse(String line) {
    List<Span> spans = new ArrayList<>();
    Matcher mark = MARK.matcher(line);
    int end = 0;
    while (mark.find()) {
      addPlain(spans, line.substring(end, mark.start()));
      spans.add(marked(mark));
      end = mark.end();
    }
    addPlain(spans, line.substring(end));
    return List.copyOf(spans);
  }

  private static Span marked(Matcher mark) {
    String bold = mark.group(1);
    return bold != null
        ? new Span(bold, true, Optional.empty())
        : new Span(mark.group(), false, address(mark.group()));
  }

  /** Empty for what begins like an address and is none: it stays plain text. */
  private static Optional<URI> address(String written) {
    try {
      return Optional.of(new URI(written));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static void addPlain(List<Span> spans, String text) {
    if (!text.isEmpty()) {
      spans.add(Span.plain(text));
    }
  }
}
