package io.kefu.core.channel.testing;

import io.kefu.core.message.Block;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts of every shape, with whatever a channel's markup may stumble over.
 *
 * @param random so that a seed makes the same text again
 * @param first every run of words begins with it
 * @param atoms what words are made of
 */
public record RandomTexts(Random random, String first, List<String> atoms) {

  public RandomTexts {
    atoms = List.copyOf(atoms);
  }

  public RichText next() {
    List<Block> blocks = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      blocks.add(
          switch (random.nextInt(3)) {
            case 0 -> new Block.Paragraph(spans());
            case 1 -> new Block.Tip(spans());
            default ->
                new Block.Steps(
                    random.nextBoolean(),
                    Stream.generate(() -> new Block.Item(spans(), spans()))
                        .limit(random.nextInt(8))
                        .toList());
          });
    }
    return new RichText(blocks);
  }

  private List<Span> spans() {
    return Stream.generate(() ->
            new Span(
                words(),
                random.nextBoolean(),
                random.nextInt(4) == 0
                    ? Optional.of(URI.create("https://a.example/?x=%22&y=2"))
                    : Optional.empty()))
        .limit(random.nextInt(4))
        .toList();
  }

  private String words() {
    return first
        + Stream.generate(() -> atoms.get(random.nextInt(atoms.size())))
            .limit(random.nextInt(60))
            .collect(Collectors.joining());
  }
}
