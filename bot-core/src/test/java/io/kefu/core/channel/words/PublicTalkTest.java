package io.kefu.core.channel.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.core.faq.EntryId;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.ChoiceToken;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTalkTest {

  private final PublicTalk talk =
      new PublicTalk(ChannelTexts.of("channel", "zh-CN", ChannelText.values()));

  @ParameterizedTest
  @ValueSource(strings = {"我的钱呢", "订单 123456", "转人工", "写给 a@b.com", "MY 密码"})
  void isPrivate_ofOnesOwnAccount_isSo(String words) {
    assertThat(talk.isPrivate(words)).isTrue();
  }

  @Test
  void said_answerOfTheFaq_staysAsItIs() {
    Reply answer = reply("先看余额。", Optional.of(new EntryId("transaction-failed")), human());

    assertThat(talk.said(answer)).isEqualTo(answer);
  }

  @Test
  void said_sentenceWithoutButtons_staysAsItIs() {
    Reply thanks = reply("不客气。", Optional.empty());

    assertThat(talk.said(thanks)).isEqualTo(thanks);
  }

  @Test
  void said_menuThatCannotBeShown_leadsToThePrivateChat() {
    Reply menu = reply("也可以点下面的常见问题。", Optional.empty(), human());

    assertThat(talk.said(menu).body().plain()).isEqualTo("您好，我在。点下面的按钮，我们私聊慢慢说。");
  }

  private static Choice human() {
    return new Choice("转人工", new ChoiceToken("human"), Choice.Role.HUMAN);
  }

  private static Reply reply(String text, Optional<EntryId> entry, Choice... choices) {
    RichText body = new RichText(List.of(new Block.Paragraph(List.of(Span.plain(text)))));
    return new Reply(body, List.of(choices), entry);
  }
}
