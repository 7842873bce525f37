package io.kefu.core.channel.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kefu.core.fuzzing.Mutations;
import io.kefu.core.message.Block;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts of any kind on pages of any size. */
class PageFuzzTest {

  private static final int SHORTEST = 20;

  @FuzzTest(maxDuration = "2m")
  void of(byte[] input) {
    int longest = SHORTEST + (input.length == 0 ? 0 : input[0] & 0xff);
    String text = new String(input, StandardCharsets.UTF_8);
    List<Block> blocks =
        text.lines()
            .<Block>map(line ->
                line.startsWith("*")
                    ? new Block.Tip(List.of(Span.plain(line), bold(line)))
                    : new Block.Paragraph(List.of(bold(line), Span.plain(line))))
            .toList();

    List<Page> pages = Page.of(Lines.of(new RichText(blocks)), longest);

    assertThat(pages)
        .allSatisfy(page -> assertThat(page.plain()).hasSizeLessThanOrEqualTo(longest));
    String twice = text.lines().map(line -> line + line).collect(Collectors.joining());
    assertThat(visible(pages.stream().map(Page::plain).collect(Collectors.joining())))
        .isEqualTo(visible(twice));
  }

  private static Span bold(String text) {
    return new Span(text, true, Optional.empty());
  }

  private static String visible(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void of_seedsChangedAtRandom_keepsToTheSizeAndLosesNothing() {
    Mutations.of(PageFuzzTest.class, "of", 1500).forEach(this::of);
  }
}
