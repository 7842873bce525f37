package io.kefu.core.channel.letter;

import io.kefu.core.channel.Capabilities;
import io.kefu.core.channel.Outbound;
import io.kefu.core.channel.words.ChannelText;
import io.kefu.core.channel.words.ChannelTexts;
import io.kefu.core.message.Block;
import io.kefu.core.message.Reply;
import io.kefu.core.message.RichText;
import io.kefu.core.message.Span;
import io.kefu.core.message.TranscriptMessage;
import io.kefu.core.message.WrittenChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints the choices of a message below its text where the channel has no buttons, or not enough of
 * them. The customer chooses by number or in words.
 */
public final class PrintedChoices {

  private final ChannelTexts words;

  private PrintedChoices(ChannelTexts words) {
    this.words = words;
  }

  /** Prints with the words of this language. */
  public static PrintedChoices of(String language) {
    return new PrintedChoices(ChannelTexts.of("channel", language));
  }

  /** The message as the channel can show it; unchanged where all choices become buttons. */
  public Outbound on(Capabilities channel, Outbound message) {
    TranscriptMessage line = message.message();
    int count = line.content().choices().size();
    boolean fits = channel.buttons() && count <= channel.maxButtons();
    return fits || count == 0
        ? message
        : new Outbound(message.conversation(), line.saying(printed(line.content())));
  }

  private Reply printed(Reply reply) {
    List<Block> blocks = new ArrayList<>(reply.body().blocks());
    lines(new WrittenChoices(reply.choices()))
        .map(text -> new Block.Paragraph(List.of(Span.plain(text))))
        .forEach(blocks::add);
    return new Reply(new RichText(blocks), List.of(), reply.entry(), reply.attachment());
  }

  private Stream<String> lines(WrittenChoices choices) {
    return choices.numbered()
        ? Stream.concat(
            Stream.of(words.get(ChannelText.CHOICES_NUMBERED)), choices.lines().stream())
        : Stream.of(
            words.get(ChannelText.CHOICES_WORDED)
                + String.join(words.get(ChannelText.CHOICES_OR), choices.lines()));
  }
}
