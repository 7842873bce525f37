package io.kefu.core.channel.letter;

import io.kefu.core.channel.letter.Line.Look;
import io.kefu.core.message.Block;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import java.util.ArrayList;
import java.util.List;

/** A reply's tree as lines: numbers before steps, blank lines around lists and tips. */
public final class Lines {

  private final List<Line> lines = new ArrayList<>();
  private boolean gap;

  private Lines() {}

  /** The lines of a text. */
  public static List<Line> of(RichText text) {
    Lines lines = new Lines();
    text.blocks().forEach(lines::add);
    return List.copyOf(lines.lines);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Paragraph(List<Span> spans) -> add(Look.PLAIN, spans);
      case Block.Tip(List<Span> spans) -> {
        gap = true;
        add(Look.TIP, spans);
        gap = true;
      }
      case Block.Steps(boolean ordered, List<Block.Item> items) -> {
        gap = true;
        for (int i = 0; i < items.size(); i++) {
          add(ordered ? (i + 1) + ". " : "\u2022 ", items.get(i));
        }
        gap = true;
      }
    }
  }

  private void add(String mark, Block.Item item) {
    List<Span> marked = new ArrayList<>();
    marked.add(Span.plain(mark));
    marked.addAll(item.spans());
    add(Look.PLAIN, marked);
    add(Look.DETAIL, item.detail());
  }

  private void add(Look look, List<Span> spans) {
    Line line = new Line(look, gap && !lines.isEmpty(), spans);
    if (line.length() > 0) {
      lines.add(line);
      gap = false;
    }
  }
}
