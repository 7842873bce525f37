package io.kefu.discord.outbound;

import io.kefu.core.channel.Outbound;
import io.kefu.core.channel.letter.Bearing;
import io.kefu.core.channel.letter.Line;
import io.kefu.core.channel.letter.Lines;
import io.kefu.core.channel.letter.Page;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.channel.words.PublicTalk;
import io.kefu.core.message.Choice;
import io.kefu.core.message.Reply;
import io.kefu.core.message.Span;
import io.kefu.discord.DiscordText;
import io.kefu.discord.Peer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes letters. Where others read along an answer is short, and its one button leads to the
 * private conversation.
 */
final class Letters {

  private static final int SHORT = 500;

  private final ChannelTexts texts;
  private final PublicTalk talk;

  Letters(ChannelTexts texts) {
    this.texts = texts;
    this.talk = new PublicTalk(texts);
  }

  Letter reply(Peer to, Outbound message) {
    Reply reply = message.message().content();
    Reply said = to instanceof Peer.Private ? reply : talk.said(reply);
    List<Line> lines = Lines.of(said.words());
    List<Line> shown = lines.isEmpty() ? labels(reply.choices()) : lines;
    return switch (to) {
      case Peer.Private _ -> {
        Keyboard choices = Keyboard.of(reply.choices(), texts.get(DiscordText.CHOOSE));
        Keyboard keyboard =
            reply
                .blank()
                .map(it -> choices.with(it, texts.get(DiscordText.FILL_BUTTON)))
                .orElse(choices);
        yield letter(to, message, pages(shown, Letter.LONGEST), keyboard);
      }
      case Peer.Asker _ -> letter(to, message, pages(shown, Letter.LONGEST), door());
      case Peer.Public _ -> letter(to, message, shortened(shown), door());
    };
  }

  /** Asks whoever spoke where others read along to go on in private. */
  Letter invitation(Peer.Public to) {
    List<Line> lines = lines(texts.get(DiscordText.PUBLIC_PRIVATE));
    List<Page> pages = pages(lines, Letter.LONGEST);
    return new Letter(
        to,
        "invite:" + to,
        0,
        0,
        pages,
        door(),
        Optional.empty(),
        Bearing.LEAVES_OPEN,
        Letter.Form.MARKDOWN);
  }

  private static Letter letter(Peer to, Outbound message, List<Page> pages, Keyboard keyboard) {
    long sequence = message.message().sequence();
    return new Letter(
        to,
        message.id(),
        sequence,
        0,
        pages,
        keyboard,
        message
            .message()
            .content()
            .attachment()
            .map(it -> new Letter.Enclosure(message.conversation(), it)),
        Bearing.of(message.message()),
        Letter.Form.MARKDOWN);
  }

  private List<Page> shortened(List<Line> lines) {
    List<Page> pages = pages(lines, SHORT);
    if (pages.size() < 2) {
      return pages;
    }
    Line more = new Line(Line.Look.DETAIL, true, plain(texts.get(DiscordText.PUBLIC_MORE)));
    return List.of(
        new Page(Stream.concat(pages.getFirst().lines().stream(), Stream.of(more)).toList()));
  }

  private Keyboard door() {
    return Keyboard.door(texts.get(DiscordText.DOOR_BUTTON));
  }

  private static List<Page> pages(List<Line> lines, int longest) {
    return Page.of(lines, longest, Markdown::length);
  }

  /** Buttons do not stand without a text above them. */
  private static List<Line> labels(List<Choice> choices) {
    return choices.stream()
        .map(choice -> new Line(Line.Look.PLAIN, false, plain(choice.label())))
        .toList();
  }

  private static List<Line> lines(String text) {
    return text.lines().map(line -> new Line(Line.Look.PLAIN, false, plain(line))).toList();
  }

  private static List<Span> plain(String text) {
    return List.of(Span.plain(text));
  }
}
