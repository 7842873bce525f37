package io.kefu.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

  @Test
  void parse_boldAndLink_areSpansOfTheirOwn() {
    assertThat(InlineMarkup.parse("打开 **设置**，看 https://example.com/a?b=c。再来"))
        .containsExactly(
            Span.plain("打开 "),
            new Span("设置", true, Optional.empty()),
            Span.plain("，看 "),
            new Span(
                "https://example.com/a?b=c",
                false,
                Optional.of(URI.create("https://example.com/a?b=c"))),
            Span.plain("。再来"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https://?",
        "https://a/100%",
        "https://:",
        "**",
        "****",
        "** **",
        "a*b*c",
        "http://a"
      })
  void parse_almostMarkup_losesNoCharacter(String text) {
    String shown = String.join("", InlineMarkup.parse(text).stream().map(Span::text).toList());

    assertThat(shown).isEqualTo(text.equals("** **") ? " " : text);
  }

  @Test
  void address_namedByAStranger_keepsOneReadableLine() {
    Address address = new Address(new ChannelId("webchat"), "");

    assertThat(address.named(" 王\n小明\u202E\u0000 ").name()).contains("王 小明");
    assertThat(address.named("长".repeat(90)).name()).contains("长".repeat(40));
    assertThat(address.named("\u200B \t").name()).isEmpty();
    assertThat(address.name()).isEmpty();
  }

  @Test
  void parse_nothing_isNothing() {
    assertThat(InlineMarkup.parse("")).isEmpty();
  }

  @Test
  void plain_blocksOfEachKind_isReadable() {
    List<Span> line = List.of(Span.plain("一"), new Span("二", true, Optional.empty()));
    RichText text =
        new RichText(
            List.of(
                new Block.Paragraph(line),
                new Block.Steps(
                    true, List.of(new Block.Item(line, List.of()), new Block.Item(line, line))),
                new Block.Steps(false, List.of(new Block.Item(line, List.of()))),
                new Block.Tip(line)));

    assertThat(text.plain()).isEqualTo("一二\n1. 一二\n2. 一二\n   一二\n- 一二\n一二");
  }

  @Test
  void reply_moreChoicesThanFit_isRefused() {
    Choice choice = new Choice("好", new ChoiceToken("ok"), Choice.Role.OPTION);

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Reply(new RichText(List.of()), Collections.nCopies(11, choice), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "中", "a{b}", "a:b", "a\n"})
  void conversationId_unsafeInAKey_isRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ConversationId(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "中", "\u007f"})
  void tokenAndMessageId_notVisibleAscii_areRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ChoiceToken(value));
    assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(value));
  }

  @Test
  void tokenAndMessageId_longerThan64_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ChoiceToken("x".repeat(65)));
    assertThatIllegalArgumentException().isThrownBy(() -> new MessageId("x".repeat(65)));
    assertThat(new ChoiceToken("x".repeat(64)).value()).hasSize(64);
  }
}
