package io.kefu.core.deskchat;

import io.kefu.core.message.Block;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers lines of text; a line written as {@code **this** and that} begins in bold. */
final class Paragraphs {

  private static final String BOLD = "**";

  private final List<Block> blocks = new ArrayList<>();
  private int length;

  /** Adds a text, line by line; its words are taken as they are but for a bold beginning. */
  Paragraphs add(String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(this::addLine);
    return this;
  }

  /** In UTF-16 units. */
  int length() {
    return length;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  RichText text() {
    return new RichText(blocks);
  }

  private void addLine(String line) {
    int end = line.startsWith(BOLD) ? line.indexOf(BOLD, BOLD.length()) : -1;
    List<Span> spans =
        end < 0
            ? List.of(Span.plain(line))
            : List.of(
                new Span(line.substring(BOLD.length(), end), true, Optional.empty()),
                Span.plain(line.substring(end + BOLD.length())));
    blocks.add(new Block.Paragraph(spans));
    length += line.length() + 1;
  }
}
