package io.kefu.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.letter.Line;
import io.kefu.core.channel.letter.Lines;
import io.kefu.core.channel.letter.Page;
import io.kefu.core.channel.testing.RandomTexts;
import io.kefu.core.message.Block;
import io.kefu.core.message.InlineMarkup;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.discord.fake.MarkdownReader;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static final List<String> ATOMS =
      List.of("中", "。", "a", "*", "_", "<@1>", " ", "😀", "[x](", "`", "@everyone ", "长词word");

  @Test
  void line_everyBlock_hasItsLook() {
    RichText text =
        new RichText(
            List.of(
                new Block.Paragraph(InlineMarkup.parse("先别急。")),
                new Block.Steps(
                    true,
                    List.of(
                        new Block.Item(InlineMarkup.parse("打开 **设置**"), InlineMarkup.parse("在右上角")),
                        new Block.Item(
                            InlineMarkup.parse("看 https://okpay.example/a_b?c=2"), List.of()))),
                new Block.Tip(InlineMarkup.parse("别告诉别人 <密码>"))));

    assertThat(pages(text, 1900))
        .singleElement()
        .extracting(page -> page.text(Markdown::line))
        .isEqualTo(
            """
            先别急。

            1\\. 打开 **设置**\u200b
            -# 在右上角
            2\\. 看 <https://okpay.example/a_b?c=2>

            > 别告诉别人 \\<密码\\>\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@everyone",
        "@here",
        "<@123>",
        "<@&123>",
        "<#123>",
        "\\<@123>",
        "\\\\@everyone",
        "`@here`",
        "https://x.example/@everyone",
        "<a:wave:123>",
        "<t:0:R>",
        "@@everyone"
      })
  void escaped_calls_callNobody(String text) {
    assertThat(MarkdownReader.calls(Markdown.escaped(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**重**",
        "_斜_ ~~删~~ ||藏||",
        "# 大",
        "- 条",
        "> 引",
        "1. 一",
        "`码`",
        "[字](https://x.example)",
        ":smile: a:b",
        "a\\b",
        "-# 小",
        "https://x.example/a_b_c?d=e*"
      })
  void escaped_markup_showsAsWritten(String text) {
    assertThat(MarkdownReader.text(Markdown.escaped(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pages_anyText_loseNothingAndFit(long seed) {
    Random random = new Random(seed);
    RichText text = new RandomTexts(random, "x", ATOMS).next();
    int longest = 120 + random.nextInt(300);
    List<Line> lines = Lines.of(text);

    List<Page> pages = Page.of(lines, longest, Markdown::length);

    assertThat(squeezed(pages.stream().map(page -> MarkdownReader.text(page.text(Markdown::line)))))
        .isEqualTo(squeezed(lines.stream().flatMap(line -> line.spans().stream()).map(Span::text)));
    assertThat(pages)
        .allSatisfy(page -> {
          String markdown = page.text(Markdown::line);
          assertThat(markdown.length()).isBetween(1, longest);
          assertThat(MarkdownReader.calls(markdown)).isFalse();
        });
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private static List<Page> pages(RichText text, int longest) {
    return Page.of(Lines.of(text), longest, Markdown::length);
  }

  private static String squeezed(Stream<String> texts) {
    return texts.collect(Collectors.joining()).replaceAll("[\\n\u200b]", "");
  }
}
