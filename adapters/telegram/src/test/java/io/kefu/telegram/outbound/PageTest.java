package io.kefu.telegram.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.letter.Line;
import io.kefu.core.channel.letter.Lines;
import io.kefu.core.channel.letter.Page;
import io.kefu.core.channel.testing.RandomTexts;
import io.kefu.core.message.Block;
import io.kefu.core.message.InlineMarkup;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.telegram.fake.HtmlReader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {

  private static final List<String> ATOMS =
      List.of("中", "。", "a", "&", "<b>", "\"", " ", "😀", "👨‍👩‍👧", "x&lt;", "长词word");

  @Test
  void html_everyBlock_hasItsLook() {
    RichText text =
        new RichText(
            List.of(
                paragraph("先别急。"),
                new Block.Steps(
                    true,
                    List.of(
                        item("打开 **设置**", "在右上角"), item("看 https://okpay.example/a?b=1&c=2", ""))),
                new Block.Tip(InlineMarkup.parse("别告诉别人 <密码>"))));

    assertThat(Page.of(Lines.of(text), Letter.LONGEST))
        .singleElement()
        .extracting(page -> page.text(Html::line))
        .isEqualTo(
            """
            先别急。

            1. 打开 <b>设置</b>
            <i>在右上角</i>
            2. 看 <a href="https://okpay.example/a?b=1&amp;c=2">https://okpay.example/a?b=1&amp;c=2</a>

            <blockquote>别告诉别人 &lt;密码&gt;</blockquote>\
            """);
  }

  @Test
  void of_listLongerThanAPage_breaksBetweenSteps() {
    List<Block.Item> items =
        IntStream.range(0, 60).mapToObj(i -> item("步".repeat(100), "")).toList();

    List<Page> pages =
        Page.of(Lines.of(new RichText(List.of(new Block.Steps(true, items)))), Letter.LONGEST);

    assertThat(pages).hasSize(2);
    assertThat(pages.get(1).plain()).matches("(?s)3[89]\\. .*60\\. 步{100}");
  }

  @Test
  void of_lineLongerThanAPage_breaksAfterASentence() {
    String sentence = "这是一句不长的话。";
    Block long_ = paragraph(sentence.repeat(600));

    assertThat(Page.of(Lines.of(new RichText(List.of(long_))), Letter.LONGEST))
        .allSatisfy(page -> assertThat(page.plain()).endsWith("。").startsWith("这"));
  }

  @Test
  void of_boldLongerThanAPage_isBoldOnEachPage() {
    Block bold = new Block.Paragraph(List.of(new Span("重".repeat(9000), true, Optional.empty())));

    assertThat(Page.of(Lines.of(new RichText(List.of(bold))), Letter.LONGEST))
        .hasSize(3)
        .allSatisfy(page -> assertThat(page.text(Html::line)).matches("<b>重+</b>"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void of_anyText_losesNothingAndFitsWithSoundMarkup(long seed) {
    Random random = new Random(seed);
    RichText text = new RandomTexts(random, "", ATOMS).next();
    int longest = 20 + random.nextInt(200);
    List<Line> lines = Lines.of(text);

    List<Page> pages = Page.of(lines, longest);

    assertThat(squeezed(pages.stream().map(Page::plain)))
        .isEqualTo(squeezed(lines.stream().flatMap(line -> line.spans().stream()).map(Span::text)));
    assertThat(pages)
        .allSatisfy(page -> {
          assertThat(page.plain().length()).isBetween(1, longest);
          assertThat(HtmlReader.fault(page.text(Html::line))).isEmpty();
          assertThat(HtmlReader.text(page.text(Html::line))).isEqualTo(page.plain());
          assertThat(Character.isLowSurrogate(page.plain().charAt(0))).isFalse();
        });
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private static String squeezed(Stream<String> texts) {
    return texts.collect(Collectors.joining()).replace("\n", "");
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(InlineMarkup.parse(text));
  }

  private static Block.Item item(String text, String detail) {
    return new Block.Item(InlineMarkup.parse(text), InlineMarkup.parse(detail));
  }
}
