package io.kefu.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.StringJoiner;

/**
 * A text as a tree of blocks, never as a markup string: each channel writes its own markup from it.
 */
public record RichText(@JsonValue List<Block> blocks) {

  @JsonCreator
  public RichText {
    blocks = List.copyOf(blocks);
  }

  /** The text without any markup, a line a paragraph or item, numbered items with their number. */
  public String plain() {
    StringJoiner lines = new StringJoiner("\n");
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph(List<Span> spans) -> lines.add(text(spans));
        case Block.Tip(List<Span> spans) -> lines.add(text(spans));
        case Block.Steps(boolean ordered, List<Block.Item> items) ->
            addItems(lines, ordered, items);
      }
    }
    return lines.toString();
  }

  private static void addItems(StringJoiner lines, boolean ordered, List<Block.Item> items) {
    for (int i = 0; i < items.size(); i++) {
      Block.Item item = items.get(i);
      lines.add((ordered ? (i + 1) + ". " : "- ") + text(item.spans()));
      if (!item.detail().isEmpty()) {
        lines.add("   " + text(item.detail()));
      }
    }
  }

  private static String text(List<Span> spans) {
    StringBuilder line = new StringBuilder();
    spans.forEach(span -> line.append(span.text()));
    return line.toString();
  }
}
