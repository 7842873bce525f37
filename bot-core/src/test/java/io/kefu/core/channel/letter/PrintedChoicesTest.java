package io.kefu.core.channel.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.channel.Capabilities;
import io.kefu.core.channel.Outbound;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.Choice.Role;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.ConversationId;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedChoicesTest {

  private static final Capabilities BARE = new Capabilities(500, false, 0);
  private static final Choice[] OPTIONS = {
    choice("扣了", Role.OPTION), choice("没扣", Role.OPTION), choice("不确定", Role.OPTION)
  };

  private final PrintedChoices print = PrintedChoices.of("zh-CN");

  @Test
  void on_channelWithoutButtons_numbersTheChoices() {
    assertThat(printed(BARE, OPTIONS))
        .isEqualTo(
            """
            钱扣了吗？
            请回复数字选择：
            1. 扣了
            2. 没扣
            3. 不确定\
            """);
  }

  @Test
  void on_choicesThatAnswerNothing_areNamedWithoutNumbers() {
    assertThat(printed(BARE, choice("跳过", Role.CONTINUE), choice("转人工", Role.HUMAN)))
        .isEqualTo("钱扣了吗？\n也可以回复：跳过 / 转人工");
  }

  @Test
  void on_labelsThatBringNumbers_keepThem() {
    assertThat(printed(BARE, choice("5 非常满意", Role.OPTION), choice("4 满意", Role.OPTION)))
        .endsWith("请回复数字选择：\n5 非常满意\n4 满意");
  }

  @Test
  void on_fewerButtonsThanChoices_printsThemAll() {
    assertThat(printed(new Capabilities(500, true, 2), OPTIONS)).contains("3. 不确定");
  }

  @Test
  void on_channelWithButtons_changesNothing() {
    Outbound message = message(OPTIONS);

    assertThat(print.on(new Capabilities(500, true, 3), message)).isSameAs(message);
  }

  private String printed(Capabilities channel, Choice... choices) {
    Reply shown = print.on(channel, message(choices)).message().content();
    assertThat(shown.choices()).isEmpty();
    return shown.body().plain();
  }

  private static Outbound message(Choice... choices) {
    RichText text = new RichText(List.of(new Block.Paragraph(List.of(Span.plain("钱扣了吗？")))));
    Reply reply = new Reply(text, Arrays.asList(choices), Optional.empty());
    return new Outbound(
        new ConversationId("c"),
        new TranscriptMessage(
            1,
            TranscriptMessage.Author.BOT,
            reply,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Instant.EPOCH));
  }

  private static Choice choice(String label, Role role) {
    return new Choice(label, new ChoiceToken("t." + label.codePointAt(0)), role);
  }
}
