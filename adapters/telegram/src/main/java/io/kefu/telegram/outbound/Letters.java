package io.kefu.telegram.outbound;

import io.kefu.core.channel.letter.Bearing;
import io.kefu.core.channel.letter.Line;
import io.kefu.core.channel.letter.Lines;
import io.kefu.core.channel.letter.Page;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.PublicTalk;
import io.kefu.core.message.Block;
import io.kefu.core.message.Choice;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.telegram.BotAccount;
import io.kefu.telegram.Peer;
import io.kefu.telegram.TelegramText;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Writes letters. In groups a reply has one button alone, which leads to the private chat. */
final class Letters {

  private final ChannelTexts texts;
  private final PublicTalk talk;
  private final BotAccount account;

  Letters(ChannelTexts texts, BotAccount account) {
    this.texts = texts;
    this.talk = new PublicTalk(texts);
    this.account = account;
  }

  Letter reply(Peer to, TranscriptMessage message) {
    Reply reply = to.isGroup() ? talk.said(message.content()) : message.content();
    List<Line> lines = Lines.of(reply.words());
    List<Page> pages = Page.of(lines.isEmpty() ? labels(reply.choices()) : lines, Letter.LONGEST);
    Optional<InlineKeyboardMarkup> keyboard =
        to.isGroup() ? privateChat() : Keyboards.of(reply.choices());
    return new Letter(to, pages, keyboard, Bearing.of(message), Letter.Form.HTML);
  }

  /** Asks whoever spoke in a group to go on in private. */
  Letter invitation(Peer to) {
    return letter(to, texts.get(TelegramText.GROUP_PRIVATE), privateChat());
  }

  /** Words without buttons. */
  Letter plain(Peer to, String text) {
    return letter(to, text, Optional.empty());
  }

  private static Letter letter(Peer to, String text, Optional<InlineKeyboardMarkup> keyboard) {
    List<Block> sentences =
        text.lines().<Block>map(line -> new Block.Paragraph(List.of(Span.plain(line)))).toList();
    return new Letter(
        to,
        Page.of(Lines.of(new RichText(sentences)), Letter.LONGEST),
        keyboard,
        Bearing.LEAVES_OPEN,
        Letter.Form.HTML);
  }

  private Optional<InlineKeyboardMarkup> privateChat() {
    return account
        .identity()
        .map(bot -> Keyboards.link(texts.get(TelegramText.GROUP_BUTTON), bot.link()));
  }

  /** Telegram takes no buttons without a text above them. */
  private static List<Line> labels(List<Choice> choices) {
    return choices.stream()
        .map(choice -> new Line(Line.Look.PLAIN, false, List.of(Span.plain(choice.label()))))
        .toList();
  }
}
